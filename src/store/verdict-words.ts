import type { FaultKind } from '../machine';
import type { Race } from '../worker';
import { toBoundWords } from './bounds';
import type { Check, VerdictCheck } from './checks';
import { toCount } from './digits';

/** In one word or two; nothing where nobody asked. */
export function toVerdictWord(check: VerdictCheck): string {
  switch (check.phase) {
    case 'idle':
      return '';
    case 'waiting':
      return 'waiting';
    case 'running':
      return 'running';
    case 'stopped':
      return 'not finished';
    case 'done':
      return check.answer.kind === 'safe' ? 'safe' : toRaceWord(check.answer.race);
  }
}

const short: Partial<Readonly<Record<FaultKind, string>>> = {
  'poison-followed': 'poison',
  'null-followed': 'NULL',
  'wild-pointer': 'wild pointer',
  'uninitialised-read': 'uninitialised',
  'pool-exhausted': 'out of memory',
};

export const toRaceWord = ({ fault }: Race): string => short[fault] ?? fault.replaceAll('-', ' ');

/** How long its schedule is. */
export const toRaceWords = ({ isShortest, score }: Race): string =>
  isShortest
    ? `The shortest race takes ${toCount(score.ticks, 'tick')}.`
    : `This race takes ${toCount(score.ticks, 'tick')}; the search for a shorter one ran into its limit.`;

/** The whole verdict for those who listen; undefined while there is none. */
export function toVerdictWords(check: VerdictCheck): string | undefined {
  switch (check.phase) {
    case 'idle':
    case 'waiting':
    case 'running':
      return undefined;
    case 'stopped':
      return `Not finished. ${toStopWords(check)}`;
    case 'done': {
      const { answer } = check;
      if (answer.kind === 'race')
        return `Race. ${answer.race.heading}. ${toRaceWords(answer.race)}`;
      return `Safe. ${safeWords} ${toCount(answer.counts.states, 'state')}.`;
    }
  }
}

export const safeWords = 'No fault in any interleaving. The search is complete.';

type Stopped = Extract<Check, { readonly phase: 'stopped' }>;

/** Why a search stopped, and that this is no proof; or what it had found by then. */
export function toStopWords(check: Stopped): string {
  const found =
    check.progress?.counts.hasFault === true
      ? 'There is a race, but its shortest schedule was not found yet.'
      : 'Nothing found so far; this is not a proof.';
  return `${toStopReason(check)} ${found}`;
}

/** Why a search stopped. */
export function toStopReason({ stop, bounds, progress }: Stopped): string {
  const states = toCount(progress?.counts.states ?? 0, 'state');
  switch (stop.reason) {
    case 'states':
      return `Stopped at the limit of ${toBoundWords(bounds).states}.`;
    case 'memory':
      return `Stopped at the limit of ${toBoundWords(bounds).memory}, after ${states}.`;
    case 'time':
      return `Stopped at the limit of ${toBoundWords(bounds).time}, after ${states}.`;
    case 'outcomes':
      return `Stopped after ${states}: more can come out than anybody reads.`;
    case 'cycle':
      return 'No answer: the program can go round, so nothing in it is longest.';
    case 'cancelled':
      return progress === undefined
        ? 'Stopped by you before it had begun.'
        : `Stopped by you after ${states}.`;
    case 'broken': {
      const when = progress === undefined ? 'before it had begun' : `at ${states}`;
      return stop.breakage.cause === 'memory'
        ? `Stopped: the search ran out of memory ${when}.`
        : `Stopped: the search broke ${when} (${stop.breakage.message}).`;
    }
  }
}
