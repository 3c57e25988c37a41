import type { CatalogueParameter } from './catalogue';
import { MAX_SCHEDULE_TICKS } from './schedule-text';

export type LinkFieldName =
  'format' | 'scenario' | 'parameter' | 'what' | 'show' | 'walk' | 'schedule' | 'position' | 'link';

/**
 * Something in a link that could not be honoured. The message says what, and what was done instead.
 */
export interface LinkProblem {
  readonly field: LinkFieldName;
  readonly code: keyof typeof LINK_PROBLEMS;
  /** Whole sentences, for the line under the header. */
  readonly message: string;
}

/** A part of a view, and what was wrong with it. */
export interface Judged<Part> {
  readonly part: Part;
  readonly problems: readonly LinkProblem[];
}

/** The longest piece of a link that a message repeats, in code points. */
const QUOTED_LENGTH = 40;

/** What the messages say, one entry for each code. */
const LINK_PROBLEMS = {
  'no-format': (version: number) =>
    `This link does not begin with a known format number. It was read as format ${String(version)}.`,
  'no-scenario': (opened: string) => `This link names no scenario. It is open in ${opened}.`,
  'unknown-scenario': (id: string, opened: string) =>
    `This link names a scenario that does not exist here: ${quote(id)}. The rest is open, in ${opened}.`,
  'unknown-parameter': (name: string) =>
    `This link names a parameter that does not exist here: ${quote(name)}. The rest is open.`,
  'parameter-not-a-number': (known: CatalogueParameter, value: string) =>
    `This link sets ${known.name} to something that is no whole number: ${quote(value)}. ` +
    `The default, ${String(known.default)}, is used.`,
  'parameter-out-of-range': (known: CatalogueParameter, value: string) =>
    `This link sets ${known.name} to ${quote(value)}, but it goes from ${String(known.min)} to ${String(known.max)}. ` +
    `The default, ${String(known.default)}, is used.`,
  'unknown-what-if': (id: string) =>
    `This link names a what-if that does not exist here: ${quote(id)}. The rest is open.`,
  'refused-what-if': (kept: string, refused: string, why: string) =>
    `This link names two what-ifs that do not combine, ${quote(kept)} and ${quote(refused)}: ${why}. ` +
    `The first is kept, the rest is open.`,
  'unknown-show': (name: string) =>
    `This link asks for a part of the page that does not exist here: ${quote(name)}. The rest is open.`,
  'unknown-walk': (name: string) =>
    `This link names a stop of a walk that does not exist here: ${quote(name)}. The rest is open.`,
  'unknown-actor': (letter: string, ticks: number) =>
    `This link names an actor that does not exist here: ${letter}. ${count(ticks, 'tick was', 'ticks were')} left out.`,
  'malformed-run': (run: string, runs: number) =>
    (runs === 1
      ? `The schedule of this link has a run that cannot be read: ${quote(run)}. It was left out.`
      : `The schedule of this link has ${count(runs, 'run', 'runs')} that cannot be read, first: ${quote(run)}. ` +
        'They were left out.') + (/^[a-z]/.test(run) ? ' Letters of actors are capitals.' : ''),
  'schedule-too-long': () =>
    `The schedule of this link is longer than ${count(MAX_SCHEDULE_TICKS, 'tick', 'ticks')}. The rest was left out.`,
  'malformed-position': (text: string) =>
    `This link names a position that cannot be read: ${quote(text)}. The end of the schedule is shown.`,
  'position-beyond-end': (position: string, end: number) =>
    `This link names a position beyond the end of its schedule: ${quote(position)} of ${count(end, 'tick', 'ticks')}. ` +
    'The end is shown.',
  'duplicate-field': (name: string) =>
    `This link gives its ${quote(name)} more than once. The first one is used.`,
  'broken-percent': (escape: string) =>
    `This link has broken percent-encoding: ${quote(escape)}. It was read as it stands.`,
} as const;

export type LinkProblemCode = LinkProblem['code'];

/** The problem `code` of `field`; `details` are what its message names. */
export function createProblem<Code extends LinkProblemCode>(
  field: LinkFieldName,
  code: Code,
  ...details: Parameters<(typeof LINK_PROBLEMS)[Code]>
): LinkProblem {
  const toMessage = LINK_PROBLEMS[code] as (...given: typeof details) => string;
  return { field, code, message: toMessage(...details) };
}

/** A piece of a link on one line, shortened to `QUOTED_LENGTH`. */
function quote(text: string): string {
  const points = Array.from(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '));
  return points.length > QUOTED_LENGTH
    ? `${points.slice(0, QUOTED_LENGTH).join('')}…`
    : points.join('');
}

/** `1 tick`, `2 ticks`, `100,000 ticks`. */
function count(amount: number, one: string, many: string): string {
  const digits = String(amount).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${digits} ${amount === 1 ? one : many}`;
}
