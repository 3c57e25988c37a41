import type { Readout } from '../../claims';

const errors: ReadonlyMap<number, string> = new Map([
  [-3, '-ESRCH'],
  [-4, '-EINTR'],
  [-12, '-ENOMEM'],
  [-14, '-EFAULT'],
  [-22, '-EINVAL'],
]);

/** `timers 3, 1`, `no timers`, `no such process` */
export function toListWords({ timers, error }: Readout): string {
  if (timers.length > 0) return `${timers.length === 1 ? 'timer' : 'timers'} ${timers.join(', ')}`;
  if (error === undefined) return 'no timers';
  return error === -3 ? 'no such process' : 'an error';
}

/** `138, 0`: bytes by each call, or the name of an error. */
export const toReturnWords = ({ returns }: Readout): string =>
  returns
    .map((value) => (value < 0 ? (errors.get(value) ?? String(value)) : String(value)))
    .join(', ');

export function toSnapshotWords({ isSnapshot }: Readout): string {
  if (isSnapshot === null) return 'nothing to compare';
  return isSnapshot ? 'yes' : 'no';
}
