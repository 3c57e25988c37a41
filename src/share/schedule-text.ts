/**
 * Schedules as text: one run per stretch of equal ticks.
 *
 *     R3D2CGbG4  =  R R R  D D  C  G(variant 1)  G G G G
 *
 * A run is an actor's letter, then its variant if that is not 0 (`b` is 1, `c` is 2, … `z` is 25; a
 * typed `a` is 0), then how often, if more than once. Typed by hand, runs may be set apart by
 * spaces, commas and newlines.
 */

/** One choice of a schedule: which actor moves, and which of its possible moves it makes. */
export interface Tick {
  /** `A` to `Z`. */
  readonly letter: string;
  /** 0 to 25; 0 unless the actor has several moves to choose from. */
  readonly variant: number;
}

/**
 * The longest schedule that is read, in ticks. It bounds what a hostile run such as `R999999999999`
 * can allocate.
 */
export const MAX_SCHEDULE_TICKS = 100_000;

export interface ScheduleProblem {
  readonly code: 'malformed-run' | 'schedule-too-long';
  /** Where in the text the first run concerned begins, in UTF-16 units. */
  readonly at: number;
  /** That run, as written. */
  readonly text: string;
  /** How many runs this is about. */
  readonly runs: number;
}

export interface DecodedSchedule {
  readonly ticks: readonly Tick[];
  /** At most one of each code. */
  readonly problems: readonly ScheduleProblem[];
}

const VARIANTS = 'abcdefghijklmnopqrstuvwxyz';
const RUN = /[A-Z][^A-Z\s,]*|[^A-Z\s,]+/g;
const WELL_FORMED_RUN = /^([A-Z])([a-z]?)([0-9]*)$/;

const known = new WeakMap<readonly Tick[], string>();

/**
 * The shortest text for `ticks`; equal schedules have equal texts. Never longer than one character
 * per tick, and one more for each tick whose variant is not 0. Throws `RangeError` for a tick that
 * no text can stand for: writing something else in its place would make a link to another run.
 */
export function encodeSchedule(ticks: readonly Tick[]): string {
  // A step along a schedule changes nothing of its text.
  const text = known.get(ticks) ?? encodeTicks(ticks);
  known.set(ticks, text);
  return text;
}

function encodeTicks(ticks: readonly Tick[]): string {
  let text = '';
  let start = 0;
  while (start < ticks.length) {
    const tick = ticks[start];
    if (tick === undefined) throw new RangeError(`A schedule has no tick ${String(start + 1)}.`);
    let end = start + 1;
    while (end < ticks.length && isSameTick(ticks[end], tick)) end += 1;
    text += toRunHead(tick) + (end - start === 1 ? '' : String(end - start));
    start = end;
  }
  return text;
}

/**
 * Reads a schedule. Total: a run that cannot be read is left out and reported, ticks beyond
 * `MAX_SCHEDULE_TICKS` are not made. Reading stops at that limit, so runs behind it are not judged.
 */
export function decodeSchedule(text: string): DecodedSchedule {
  const ticks: Tick[] = [];
  const problems: ScheduleProblem[] = [];
  let firstMalformed: { readonly at: number; readonly text: string } | undefined;
  let malformedRuns = 0;
  for (const match of text.matchAll(RUN)) {
    const written = { at: match.index, text: match[0] };
    const run = decodeRun(match[0]);
    if (run === null) {
      firstMalformed ??= written;
      malformedRuns += 1;
      continue;
    }
    const room = MAX_SCHEDULE_TICKS - ticks.length;
    for (let made = 0; made < Math.min(run.count, room); made += 1) ticks.push(run.tick);
    if (run.count > room) {
      problems.push({ code: 'schedule-too-long', ...written, runs: 1 });
      break;
    }
  }
  if (firstMalformed !== undefined) {
    problems.unshift({ code: 'malformed-run', ...firstMalformed, runs: malformedRuns });
  }
  return { ticks, problems };
}

function toRunHead({ letter, variant }: Tick): string {
  const suffix = VARIANTS[variant];
  if (suffix === undefined || !/^[A-Z]$/.test(letter)) {
    throw new RangeError(
      `A schedule cannot hold the tick ${letter} with variant ${String(variant)}.`,
    );
  }
  return variant === 0 ? letter : letter + suffix;
}

/** `null` if `text` is no run, or a run of no ticks. The count of a huge run may be `Infinity`. */
function decodeRun(text: string): { readonly tick: Tick; readonly count: number } | null {
  const [, letter, suffix, digits] = WELL_FORMED_RUN.exec(text) ?? [];
  if (letter === undefined || suffix === undefined || digits === undefined) return null;
  const count = digits === '' ? 1 : Number(digits);
  if (count === 0) return null;
  return { tick: { letter, variant: VARIANTS.indexOf(suffix) }, count };
}

function isSameTick(one: Tick | undefined, other: Tick): boolean {
  return one?.letter === other.letter && one.variant === other.variant;
}
