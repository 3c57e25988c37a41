import { questionKey, type Judgement, type Question } from '../../claims';
import { checkOf, isUnderWay, type Checks } from '../../store';

/** How a claim, or a piece of its evidence, stands. Only `held` speaks for it. */
export type Standing = 'held' | 'refuted' | 'running' | 'stopped' | 'idle';

/** `judgement` is by the answers to `questions`. */
export function standingOf(
  judgement: Judgement,
  questions: readonly Question[],
  checks: Checks,
): Standing {
  if (judgement !== 'open') return judgement;
  const known = questions.map((question) => checkOf(checks, questionKey(question)));
  if (known.some(isUnderWay)) return 'running';
  return known.some(({ phase }) => phase === 'stopped') ? 'stopped' : 'idle';
}

export const standingWords: Readonly<Record<Standing, string>> = {
  held: 'held',
  refuted: 'not held',
  running: 'checking',
  stopped: 'not finished',
  idle: 'not checked yet',
};

/** `8 claims checked: 7 held, 1 not finished.` Nothing while one is being checked, or before any has been. */
export function toClaimsSummary(standings: readonly Standing[]): string {
  const asked = standings.filter((one) => one !== 'idle');
  if (asked.length === 0 || asked.includes('running')) return '';
  const parts = (['held', 'refuted', 'stopped'] as const).flatMap((kind) => {
    const { length } = asked.filter((one) => one === kind);
    return length === 0 ? [] : [`${String(length)} ${standingWords[kind]}`];
  });
  return `${String(asked.length)} of ${String(standings.length)} claims checked: ${parts.join(', ')}.`;
}
