import type { Catalogue, CatalogueScenario } from './catalogue';
import { judgeWhatIfs } from './judge-what-ifs';
import { compareText, type LinkView } from './link';
import { sortFields } from './link-fields';
import { createProblem, type Judged, type LinkProblem } from './link-problem';
import { readFields } from './read-fields';
import { decodeSchedule, type Tick } from './schedule-text';
import { CURRENT_VERSION } from './upgrade';

export type LinkResult =
  | { readonly kind: 'empty' }
  | { readonly kind: 'newer'; readonly version: number; readonly message: string }
  | { readonly kind: 'view'; readonly view: LinkView; readonly problems: readonly LinkProblem[] };

/**
 * Reads a fragment, with or without `#`. Total: never throws, allocates no more than a few times
 * the fragment plus `MAX_SCHEDULE_TICKS`. What cannot be honoured is reported and left out,
 * everything else opens; the view always names a scenario, parameters, what-ifs and letters of `catalogue`.
 * Only a newer version is refused, since its fields may mean anything. Whether an actor could move
 * at a tick is for the replay to say.
 */
export function decodeLink(fragment: string, catalogue: Catalogue): LinkResult {
  const read = readFields(fragment);
  if (read.kind === 'empty') return read;
  const { version } = read;
  if (read.kind === 'newer') return { ...read, message: toNewerMessage(version) };
  const fields = sortFields(read.fields);
  const scenario = judgeScenario(fields.scenario, catalogue);
  const parameters = judgeParameters(fields.parameters, scenario.part);
  const whatIfs = judgeWhatIfs(fields.whatIfs, catalogue);
  const show = judgeShow(fields.show ?? '', catalogue);
  const score = judgeSchedule(fields.schedule ?? '', fields.position, scenario.part);
  return {
    kind: 'view',
    view: {
      scenario: scenario.part.id,
      parameters: parameters.part,
      whatIfs: whatIfs.part,
      ...show.part,
      ...score.part,
    },
    problems: [
      ...(version === 0 ? [createProblem('format', 'no-format', CURRENT_VERSION)] : []),
      ...fields.problems,
      ...scenario.problems,
      ...parameters.problems,
      ...whatIfs.problems,
      ...show.problems,
      ...score.problems,
    ],
  };
}

function toNewerMessage(version: number): string {
  return (
    `This link was made by a newer Gracelane (format ${String(version)}; this page reads up to ` +
    `${String(CURRENT_VERSION)}). Reload the page, or open the link where it was made.`
  );
}

function judgeScenario(id: string, { scenarios }: Catalogue): Judged<CatalogueScenario> {
  const known = scenarios.find((scenario) => scenario.id === id);
  if (known !== undefined) return { part: known, problems: [] };
  const part = scenarios[0];
  const problem =
    id === ''
      ? createProblem('scenario', 'no-scenario', part.id)
      : createProblem('scenario', 'unknown-scenario', id, part.id);
  return { part, problems: [problem] };
}

/** Keeps what differs from the defaults, by name. */
function judgeParameters(
  written: ReadonlyMap<string, string>,
  scenario: CatalogueScenario,
): Judged<LinkView['parameters']> {
  const kept: (readonly [string, number])[] = [];
  const problems: LinkProblem[] = [];
  for (const [name, text] of written) {
    const known = scenario.parameters.find((parameter) => parameter.name === name);
    const value = Number(text);
    if (known === undefined) problems.push(createProblem('parameter', 'unknown-parameter', name));
    else if (!/^-?[0-9]+$/.test(text))
      problems.push(createProblem('parameter', 'parameter-not-a-number', known, text));
    else if (value < known.min || value > known.max) {
      problems.push(createProblem('parameter', 'parameter-out-of-range', known, text));
    } else if (value !== known.default) kept.push([name, value === 0 ? 0 : value]);
  }
  kept.sort(([one], [other]) => compareText(one, other));
  return { part: Object.fromEntries(kept), problems };
}

function judgeShow(name: string, { shows }: Catalogue): Judged<Pick<LinkView, 'show'>> {
  if (shows.includes(name)) return { part: { show: name }, problems: [] };
  return {
    part: {},
    problems: name === '' ? [] : [createProblem('show', 'unknown-show', name)],
  };
}

/**
 * The position counts ticks as written, so it moves back by the ticks that are left out before it.
 */
function judgeSchedule(
  text: string,
  positionField: string | null,
  scenario: CatalogueScenario,
): Judged<Pick<LinkView, 'schedule' | 'position'>> {
  const { ticks, problems: scheduleProblems } = decodeSchedule(text);
  const problems = scheduleProblems.map((problem) =>
    problem.code === 'malformed-run'
      ? createProblem('schedule', problem.code, problem.text, problem.runs)
      : createProblem('schedule', problem.code),
  );
  const position = judgePosition(positionField, ticks.length);

  const letters = new Set(scenario.letters);
  const schedule: Tick[] = [];
  const dropped = new Map<string, number>();
  let droppedBefore = 0;
  ticks.forEach((tick, index) => {
    if (letters.has(tick.letter)) schedule.push(tick);
    else {
      dropped.set(tick.letter, (dropped.get(tick.letter) ?? 0) + 1);
      if (index < position.part) droppedBefore += 1;
    }
  });
  for (const [letter, count] of dropped)
    problems.push(createProblem('schedule', 'unknown-actor', letter, count));
  return {
    part: { schedule, position: position.part - droppedBefore },
    problems: [...problems, ...position.problems],
  };
}

function judgePosition(field: string | null, end: number): Judged<number> {
  if (field === null) return { part: end, problems: [] };
  if (!/^@[0-9]+$/.test(field)) {
    return { part: end, problems: [createProblem('position', 'malformed-position', field)] };
  }
  const position = Number(field.slice(1));
  if (position <= end) return { part: position, problems: [] };
  return {
    part: end,
    problems: [createProblem('position', 'position-beyond-end', field.slice(1), end)],
  };
}
