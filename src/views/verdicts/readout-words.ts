import type { Readout } from '../../claims';

/** `timers 3, 1`, `no timers`, `no such process` */
export function toListWords({ timers, error }: Readout): string {
  if (timers.length > 0) return `${timers.length === 1 ? 'timer' : 'timers'} ${timers.join(', ')}`;
  if (error === undefined) return 'no timers';
  return error === -3 ? 'no such process' : 'an error';
}

export function toSnapshotWords({ isSnapshot }: Readout): string {
  if (isSnapshot === null) return 'nothing to compare';
  return isSnapshot ? 'yes' : 'no';
}
