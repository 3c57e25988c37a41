import { createProblem, type LinkFieldName, type LinkProblem } from './link-problem';
import { SHOW_NAME, WALK_NAME, WHAT_IF_NAME } from './link';
import { decodePercent } from './percent';
import type { LinkFields } from './upgrade';

/** The fields of a link, apart by kind and percent-decoded, none of them judged yet. */
export interface SortedFields {
  readonly scenario: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly whatIfs: readonly string[];
  /** `null` if the link has none. */
  readonly show: string | null;
  /** `null` if the link has none. */
  readonly walk: string | null;
  /** `null` if the link has none. */
  readonly schedule: string | null;
  /** With its `@`; `null` if the link has none. */
  readonly position: string | null;
  readonly problems: readonly LinkProblem[];
}

/**
 * Sorts the fields of format 1: what has `=` is a parameter, what begins with `@` the position,
 * anything else the schedule. Empty fields mean nothing. Of fields given twice the first counts.
 */
export function sortFields([scenarioField = '', ...fields]: LinkFields): SortedFields {
  const problems: LinkProblem[] = [];
  const parameters = new Map<string, string>();
  const duplicates = new Set<string>();
  let whatIfs: readonly string[] | null = null;
  let show: string | null = null;
  let walk: string | null = null;
  let schedule: string | null = null;
  let position: string | null = null;

  const decode = (field: LinkFieldName, raw: string): string => {
    const { text, broken } = decodePercent(raw);
    if (broken !== null) problems.push(createProblem(field, 'broken-percent', broken));
    return text;
  };
  const reportDuplicate = (field: LinkFieldName, name: string): void => {
    const key = `${field} ${name}`;
    if (duplicates.has(key)) return;
    duplicates.add(key);
    problems.push(createProblem(field, 'duplicate-field', name));
  };

  const scenario = decode('scenario', scenarioField);
  for (const raw of fields) {
    if (raw === '') continue;
    // Some messengers escape `=` and `@` too.
    const plain = raw.includes('=') ? raw : decodePercent(raw).text;
    const equals = plain.indexOf('=');
    if (equals >= 0) {
      const isWhatIf = plain.slice(0, equals) === WHAT_IF_NAME;
      const isShow = plain.slice(0, equals) === SHOW_NAME;
      const isWalk = plain.slice(0, equals) === WALK_NAME;
      if (isShow && show !== null) reportDuplicate('show', SHOW_NAME);
      else if (isShow) show = decode('show', plain.slice(equals + 1));
      else if (isWalk && walk !== null) reportDuplicate('walk', WALK_NAME);
      else if (isWalk) walk = decode('walk', plain.slice(equals + 1));
      else if (isWhatIf && whatIfs !== null) reportDuplicate('what', WHAT_IF_NAME);
      else if (isWhatIf) {
        whatIfs = plain
          .slice(equals + 1)
          .split(',')
          .map((id) => decode('what', id));
      } else {
        const name = decode('parameter', plain.slice(0, equals));
        const value = decode('parameter', plain.slice(equals + 1));
        if (parameters.has(name)) reportDuplicate('parameter', name);
        else parameters.set(name, value);
      }
    } else if (plain.startsWith('@')) {
      if (position === null) position = decode('position', raw);
      else reportDuplicate('position', 'position');
    } else if (schedule === null) schedule = decode('schedule', raw);
    else reportDuplicate('schedule', 'schedule');
  }
  return { scenario, parameters, whatIfs: whatIfs ?? [], show, walk, schedule, position, problems };
}
