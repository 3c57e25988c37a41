import { type Bounds, type MapData, type SearchCounts, StateMap } from '../checker';
import { computeAnswer, createProgramMachine, type MapQuestion, type Question } from '../claims';
import { lockAddresses, readerOf } from '../trace';
import { toBreakage } from './breakage';
import { toFinding, toMapFinding, type Finding } from './finding';
import type { Progress } from './progress';
import type { CheckReport, CheckRequest } from './protocol';

/** Seconds between two reports of progress. */
const PAUSE = 0.25;

/**
 * Answers a question, searching to the end, and reports on the way; what goes wrong is reported too, never thrown. `clock` is
 * in seconds.
 */
export function runCheck(
  request: CheckRequest,
  clock: () => number,
  report: (report: CheckReport) => void,
): void {
  try {
    const finding = drive(request, clock, (progress) => {
      report({ kind: 'progress', progress });
    });
    report({ kind: 'finding', finding });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report({ kind: 'broken', breakage: toBreakage(message) });
  }
}

function drive(
  { question, bounds }: CheckRequest,
  clock: () => number,
  report: (progress: Progress) => void,
): Finding {
  const began = clock();
  const { steps, readMap } = begin(question, bounds, clock);
  for (let said = began; ;) {
    const { done, value } = steps.next();
    const now = clock();
    if (done === true) return value(now - began);
    if (now - said < PAUSE) continue;
    said = now;
    report({ counts: value, seconds: now - began, ...readMap?.() });
  }
}

/** A search, and what comes of it, given how long it took. */
interface Search {
  readonly steps: Generator<SearchCounts, (seconds: number) => Finding>;
  readonly readMap?: () => { readonly map: MapData };
}

function begin(question: Question | MapQuestion, bounds: Bounds, clock: () => number): Search {
  if (question.ask !== 'map') return { steps: answerSteps(question, bounds, clock) };
  const machine = createProgramMachine(question.program);
  const subject = { reader: readerOf(machine), locks: lockAddresses(machine) };
  const map = new StateMap(machine, subject);
  return { steps: mapSteps(map, bounds, clock), readMap: () => ({ map: map.read() }) };
}

function* answerSteps(question: Question, bounds: Bounds, clock: () => number): Search['steps'] {
  const answer = yield* computeAnswer(question, bounds, { clock });
  return (seconds) => toFinding(question.program, answer, seconds);
}

function* mapSteps(map: StateMap, bounds: Bounds, clock: () => number): Search['steps'] {
  const walked = yield* map.grow(bounds, { clock });
  return (seconds) => toMapFinding(walked, map.read(), seconds);
}
