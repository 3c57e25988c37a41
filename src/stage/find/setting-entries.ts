import { claims, scenarios, whatIfs } from '../../scenarios/posix-timers';
import {
  computeProgram,
  dispatch,
  openStart,
  pathNames,
  setWhatIfs,
  showView,
  toggleWhatIf,
  viewNames,
  type LinkSlice,
} from '../../store';
import { toRun } from '../command';
import { choicesOf, isShown, withParameter } from '../parameter-choices';
import { toParameterWords } from '../parameter-words';
import { viewWords } from '../view-words';
import { toEntry, type Entry } from './entry';
import { reveal, revealClaim } from './reveal';

/** What the page shows: its views, scenarios, parameters, what-ifs and claims. */
export function toSettingEntries({
  scenario,
  parameters,
  whatIfs: on,
}: LinkSlice): readonly Entry[] {
  const { program } = computeProgram(scenario, parameters, on, 'before');
  return [
    ...viewNames.map((view) =>
      toEntry(`view-${view}`, 'Go to', viewWords[view], toRun(showView(view)), { detail: 'view' }),
    ),
    toEntry(
      'outcomes',
      'Go to',
      'What read() can return',
      ({ store, checks }) => {
        dispatch(store, showView('verdicts'));
        for (const path of pathNames)
          checks.ask({ ask: 'outcomes', program: { scenario, path, parameters, whatIfs: on } });
        reveal('#outcomes');
      },
      { detail: 'the table of outcomes, before and after' },
    ),
    ...scenarios.map(({ id, title }) =>
      toEntry(`scenario-${id}`, 'Open the scenario', id, toRun(openStart(id, {})), {
        detail: title,
      }),
    ),
    ...program.parameters.filter(isShown).flatMap((parameter) =>
      choicesOf(parameter)
        .filter((value) => value !== parameter.value)
        .map((value) => {
          const next = withParameter(parameters, parameter, value);
          const words = toParameterWords(parameter.name, value);
          return toEntry(
            `parameter-${parameter.name}-${String(value)}`,
            'Set a parameter',
            words,
            toRun(openStart(scenario, next)),
          );
        }),
    ),
    ...(on.length === 0
      ? []
      : [toEntry('no-what-ifs', 'What if', 'Code as in the kernel', toRun(setWhatIfs([])))]),
    ...whatIfs.map(({ id, title, path }) =>
      toEntry(`what-if-${id}`, 'What if', title, toRun(toggleWhatIf(id)), {
        detail: on.includes(id) ? `${path}, on: turn off` : path,
      }),
    ),
    ...claims.map(({ id, title }, index) =>
      toEntry(
        `claim-${id}`,
        'Go to a claim',
        `Claim ${String(index + 1)}: ${title}`,
        ({ store }) => {
          dispatch(store, showView('claims'));
          revealClaim(id);
        },
      ),
    ),
  ];
}
