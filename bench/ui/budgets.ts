import type { Target } from '../target';
import type { FrameTimes } from './frames';
import { lighthouseForms, type LighthouseScores } from './lighthouse';
import type { UiMeasurements } from './measurements';

/** The part of the frames that may miss a refresh. */
const MISSED = 0.05;
/** The least that Lighthouse may say. */
const SCORE = 95;

/** The page's budgets; a ratio is what was measured next to what is allowed, so above 1 is too much. */
export function evaluateBudgets(measured: UiMeasurements): readonly Target[] {
  const { stepping, adding, scrubbing, opening, searching, firstLoad, lighthouse } = measured;
  return [
    judge(
      'first load at most 150 kB of JavaScript, gzipped',
      `${(firstLoad / 1000).toFixed(1)} kB`,
      firstLoad / 150_000,
    ),
    judgeFrames('stepping through 10,000 ticks', stepping),
    judgeFrames('adding ticks to 10,000', adding),
    judgeFrames('scrubbing 10,000 ticks', scrubbing),
    judge(
      'a link with 1,000 ticks shows its state within 500 ms of script start',
      `${opening.toFixed(0)} ms`,
      opening / 500,
    ),
    judge(
      'at least 50 frames/s while a check runs in the workers',
      `${searching.rate.toFixed(1)} frames/s, ${frameWords(searching.times)}`,
      searching.rate === 0 ? Infinity : 50 / searching.rate,
    ),
    ...lighthouseForms.map((form) => judgeScores(form, lighthouse[form])),
  ];
}

function judgeFrames(what: string, times: FrameTimes): Target {
  return judge(
    `${what}: 60 frames/s, at most ${String(100 * MISSED)} % of them miss a refresh, none over 100 ms`,
    frameWords(times),
    times.frames === 0 ? Infinity : Math.max(times.missed / times.frames / MISSED, times.max / 100),
  );
}

function judgeScores(form: string, scores: LighthouseScores | undefined): Target {
  const text = `Lighthouse, as a ${form}: ${String(SCORE)} or more in each category`;
  if (scores === undefined)
    return { text, state: 'not measured', measured: 'Lighthouse could not be had', ratio: null };
  const words = Object.entries(scores).map(([name, score]) => `${name} ${String(score)}`);
  return judge(text, words.join(', '), SCORE / Math.min(...Object.values(scores)));
}

const judge = (text: string, measured: string, ratio: number): Target => ({
  text,
  state: ratio <= 1 ? 'met' : 'missed',
  measured,
  ratio,
});

const frameWords = ({ frames, p50, p95, max, missed, refresh }: FrameTimes): string =>
  `${String(missed)} of ${String(frames)} frames missed a refresh (${refresh.toFixed(1)} ms); half within ${p50.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, the slowest ${max.toFixed(1)} ms`;
