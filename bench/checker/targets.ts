import type { Target } from '../target';
import type { ContestantId } from './contestant';
import { familyProgram } from './family';
import { bySubject, type Results, type Row } from './row';
import { nameOf } from './subject';

/** The command line's `matrix`. */
export interface MatrixRun {
  readonly seconds: number;
  /** Each verdict was the one that it must be. */
  readonly isRight: boolean;
}

/** Below this SPIN's clock, which goes in hundredths of a second, says too little. */
const shortestJudged = 0.1;
const large = 1_000_000;

export function evaluateTargets(
  rows: readonly Row[],
  matrix: MatrixRun | undefined,
): readonly Target[] {
  const results = bySubject(rows);
  const family = results.filter(({ subject }) => subject.writers !== null);
  const searched = results.filter(({ of }) => of.has('node'));
  return [
    ratesInChromium(searched),
    ...(['node-reduced', 'chromium-reduced'] as const).map((id) => timesOf(family, id)),
    reductionOnLive(family),
    growthOfReduction(family),
    wholeMatrix(matrix),
    pageUnderSecond(results),
  ];
}

function ratesInChromium(results: readonly Results[]): Target {
  const text =
    'unreduced transitions/s in Chromium, once its code is compiled, at least those of SPIN unreduced';
  const found = results.flatMap(({ subject, of }) => {
    const [ours, spin] = [of.get('chromium-warm'), of.get('spin')];
    if (ours === undefined || spin === undefined || spin.seconds < shortestJudged) return [];
    return [
      { name: nameOf(subject), ratio: ours.transitionsPerSecond / spin.transitionsPerSecond },
    ];
  });
  return judgeAtLeast(text, 1, found, 'times SPIN’s');
}

function timesOf(family: readonly Results[], id: ContestantId): Target {
  const place = id === 'node-reduced' ? 'Node' : 'Chromium';
  const text = `reduced time to verdict in ${place} at most 1/5 of SPIN’s, its reduction on, from a million states (aim: 1/10)`;
  const found = family.flatMap(({ subject, of }) => {
    const [size, ours, spin] = [of.get('node'), of.get(id), of.get('spin-reduced')];
    if (size === undefined || ours === undefined || spin === undefined) return [];
    return size.states < large
      ? []
      : [{ name: nameOf(subject), ratio: spin.seconds / ours.seconds }];
  });
  return judgeAtLeast(text, 5, found, 'times as fast as SPIN');
}

function reductionOnLive(family: readonly Results[]): Target {
  const found = family.flatMap((results) => {
    const { subject } = results;
    const ratio = reductionOf(results);
    return isLive(results) && subject.writers === 2 && ratio !== undefined
      ? [{ name: nameOf(subject), ratio }]
      : [];
  });
  return judgeAtLeast('at least 5 times fewer states on live', 5, found, 'times fewer');
}

/** From each number of writers to the next one: how much larger the reduction gets. */
function growthOfReduction(family: readonly Results[]): Target {
  const live = family.filter(isLive);
  const found = live.flatMap((results) => {
    const { path, writers } = results.subject;
    const fewer = live.find(
      ({ subject }) => subject.path === path && subject.writers === (writers ?? 0) - 1,
    );
    const [from, to] = [fewer === undefined ? undefined : reductionOf(fewer), reductionOf(results)];
    return from === undefined || to === undefined
      ? []
      : [{ name: nameOf(results.subject), ratio: to / from }];
  });
  const text = 'that reduction grows with the number of writers';
  const target = judgeAtLeast(text, 1, found, 'times that of one writer less');
  const isFlat = found.some(({ ratio }) => ratio <= 1);
  return isFlat ? { ...target, state: 'missed' } : target;
}

function wholeMatrix(matrix: MatrixRun | undefined): Target {
  const text = 'the whole what-if matrix in under 10 s';
  if (matrix === undefined) return notMeasured(text);
  const { seconds, isRight } = matrix;
  return {
    text,
    state: isRight && seconds < 10 ? 'met' : 'missed',
    measured: `${seconds.toFixed(1)} s${isRight ? '' : ', with a wrong verdict'}`,
    ratio: seconds / 10,
  };
}

function pageUnderSecond(results: readonly Results[]): Target {
  const text = 'every shipped scenario and path under 1 s in the page';
  const found = results.flatMap(({ subject, of }) => {
    const row = of.get('page');
    return row === undefined ? [] : [{ name: nameOf(subject), ratio: row.seconds }];
  });
  const { least, most } = extremesOf(found);
  if (least === undefined || most === undefined) return notMeasured(text);
  return {
    text,
    state: most.ratio < 1 ? 'met' : 'missed',
    measured: `${least.ratio.toFixed(2)} to ${most.ratio.toFixed(2)} s (${most.name}), over ${found.length} programs`,
    ratio: most.ratio,
  };
}

/** With as many timers as `live` ships with. */
const isLive = ({ subject }: Results): boolean =>
  subject.program === familyProgram && subject.timers === 3;

/** How many times fewer states the reduced search has; undefined where one of both was not measured. */
export function reductionOf({ of }: Results): number | undefined {
  const [full, reduced] = [of.get('node'), of.get('node-reduced')];
  return full === undefined || reduced === undefined ? undefined : full.states / reduced.states;
}

interface Found {
  readonly name: string;
  readonly ratio: number;
}

function judgeAtLeast(text: string, bound: number, found: readonly Found[], unit: string): Target {
  const { least, most } = extremesOf(found);
  if (least === undefined || most === undefined) return notMeasured(text);
  const good = found.filter(({ ratio }) => ratio >= bound).length;
  const range = `${least.ratio.toFixed(2)} (${least.name}) to ${most.ratio.toFixed(2)} (${most.name}) ${unit}`;
  return {
    text,
    state: good === found.length ? 'met' : 'missed',
    measured: `${range}; met by ${good} of ${found.length}`,
    ratio: least.ratio,
  };
}

function extremesOf(found: readonly Found[]): {
  least: Found | undefined;
  most: Found | undefined;
} {
  const sorted = found.toSorted((one, other) => one.ratio - other.ratio);
  return { least: sorted[0], most: sorted.at(-1) };
}

const notMeasured = (text: string): Target => ({
  text,
  state: 'not measured',
  measured: 'not measured',
  ratio: null,
});
