/**
 * Links, format 1: everything that a view of the page is made of, in the fragment.
 *
 *     1;live;timers=3;R3D2C2R4;@9
 *     │ │    │        │        └ position, left out at the end of the schedule
 *     │ │    │        └ schedule, see schedule-text.ts; left out when empty
 *     │ │    └ parameters that are not at their default, what-ifs (`what=id,id`), and what of
 *     │ │      the page is shown where that is not the stage (`show=verdicts`)
 *     │ └ scenario; behind it the stop of a guided walk that the view is of (`walk=memory.3`), see
 *     │   link-walk.ts
 *     └ version
 *
 * Names and ids are percent-encoded. Read in any order after the scenario, written in this one.
 */
import { encodePercent } from './percent';
import { encodeSchedule, type Tick } from './schedule-text';
import { CURRENT_VERSION } from './upgrade';

/** What a link restores. */
export interface LinkView {
  readonly scenario: string;
  /** Safe integers, only those that are not at their default. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Ids of what-ifs, a set: sorted, each once, none empty. */
  readonly whatIfs: readonly string[];
  /** The part of the page that is shown; left out for the one that opens by itself. Not empty. */
  readonly show?: string;
  readonly schedule: readonly Tick[];
  /** How many ticks of the schedule have been taken, 0 to its length. */
  readonly position: number;
}

/** The names no parameter may have: they introduce the what-ifs, the part of the page, and a stop of a walk. */
export const WHAT_IF_NAME = 'what';
export const SHOW_NAME = 'show';
export const WALK_NAME = 'walk';

const reserved: ReadonlySet<string> = new Set([WHAT_IF_NAME, SHOW_NAME, WALK_NAME]);

/**
 * The fragment for `view`, without `#`; equal views have equal fragments. Throws `RangeError` for a
 * view that no link can stand for (a tick, parameter or position outside what `LinkView` allows).
 */
export function encodeLink(view: LinkView): string {
  const fields = [String(CURRENT_VERSION), encodePercent(view.scenario)];
  for (const [name, value] of Object.entries(view.parameters).sort(([one], [other]) =>
    compareText(one, other),
  )) {
    if (!Number.isSafeInteger(value) || reserved.has(name)) {
      throw new RangeError(`A link cannot hold the parameter ${name} with value ${String(value)}.`);
    }
    fields.push(`${encodePercent(name)}=${String(value)}`);
  }
  const whatIfs = toSortedSet(view.whatIfs);
  if (whatIfs.length > 0) fields.push(`${WHAT_IF_NAME}=${whatIfs.map(encodePercent).join(',')}`);
  if (view.show !== undefined) fields.push(`${SHOW_NAME}=${encodePercent(view.show)}`);
  if (view.schedule.length > 0) fields.push(encodeSchedule(view.schedule));
  if (
    !Number.isInteger(view.position) ||
    view.position < 0 ||
    view.position > view.schedule.length
  ) {
    throw new RangeError(
      `A link cannot hold position ${String(view.position)} of ${String(view.schedule.length)}.`,
    );
  }
  if (view.position < view.schedule.length) fields.push(`@${String(view.position)}`);
  return fields.join(';');
}

/** The ids as a set: sorted by UTF-16 units, each once, none empty. */
export function toSortedSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => id !== '').sort(compareText);
}

export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
