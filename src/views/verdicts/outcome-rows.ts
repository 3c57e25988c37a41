import type { Readout } from '../../claims';
import type { Tick } from '../../share';
import { type OutcomesCheck, toCount } from '../../store';

/** How often one path comes to a readout. Only a complete search knows of `never`. */
export type Times =
  | {
      readonly kind: 'some';
      /** States in which a run ends with it. */
      readonly endings: number;
      /** A shortest one. */
      readonly schedule: readonly Tick[];
    }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

/** Everything that one read-out of the file can be, and who can get it. */
export interface ReadoutRow {
  readonly key: string;
  readonly readout: Readout;
  readonly before: Times;
  readonly after: Times;
  /** Undefined until both are known. */
  readonly who: 'both' | 'only before' | 'only after' | undefined;
}

/** Those of before in their order, then those that only after has. */
export function toReadoutRows(before: OutcomesCheck, after: OutcomesCheck): readonly ReadoutRow[] {
  const [old, now] = [collect(before), collect(after)];
  return [...new Map([...(old ?? []), ...(now ?? [])])].map(([key, { readout }]) => {
    const times = { before: toTimes(old, key), after: toTimes(now, key) };
    return { key, readout, ...times, who: toWho(times.before, times.after) };
  });
}

interface Collected {
  readonly readout: Readout;
  readonly endings: number;
  readonly schedule: readonly Tick[];
}

/** Outcomes that differ only for others than the reader are one readout. Undefined for what is not all. */
function collect(check: OutcomesCheck): ReadonlyMap<string, Collected> | undefined {
  if (check.phase !== 'done' || check.answer.kind !== 'outcomes') return undefined;
  const all = new Map<string, Collected>();
  for (const { readout, endings, schedule } of check.answer.rows) {
    if (readout === undefined) continue;
    const key = JSON.stringify(readout);
    const known = all.get(key);
    all.set(key, {
      readout,
      endings: endings + (known?.endings ?? 0),
      schedule:
        known !== undefined && known.schedule.length <= schedule.length ? known.schedule : schedule,
    });
  }
  return all;
}

function toTimes(all: ReadonlyMap<string, Collected> | undefined, key: string): Times {
  if (all === undefined) return { kind: 'unknown' };
  const one = all.get(key);
  return one === undefined ? { kind: 'never' } : { kind: 'some', ...one };
}

function toWho(before: Times, after: Times): ReadoutRow['who'] {
  if (before.kind === 'unknown' || after.kind === 'unknown') return undefined;
  if (after.kind === 'never') return 'only before';
  return before.kind === 'never' ? 'only after' : 'both';
}

/** `5 readouts: 4 in both, 1 only after.` Empty until both are known. */
export function toReadoutSummary(rows: readonly ReadoutRow[]): string {
  if (rows.length === 0 || rows.some(({ who }) => who === undefined)) return '';
  const count = (who: ReadoutRow['who']): number => rows.filter((row) => row.who === who).length;
  const all = toCount(rows.length, 'readout');
  if (count('both') === rows.length)
    return rows.length === 1
      ? `${all}, the same before and after.`
      : `${all}, the same ones before and after.`;
  const parts = [
    `${String(count('both'))} both before and after`,
    ...(['only before', 'only after'] as const).flatMap((who) =>
      count(who) === 0 ? [] : [`${String(count(who))} ${who}`],
    ),
  ];
  return `${all}: ${parts.join(', ')}.`;
}
