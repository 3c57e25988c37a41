import type { Machine, State } from '../machine';
import { inspectHeap } from '../machine';
import type { Run } from './model';
import { objectName } from './names';
import { stateAt } from './replay';
import type { Part } from './words';

/** One state, and what its objects are called there. */
export interface Scene {
  readonly machine: Machine;
  readonly state: State;
  readonly nameOf: (object: number) => string;
}

export function sceneOf(machine: Machine, state: State): Scene {
  return { machine, state, nameOf: (object) => objectName(machine, state, object) };
}

/** As `sceneOf`, and a freed object keeps the name it had when it lived. */
export function sceneAt(run: Run, index: number): Scene {
  const state = stateAt(run, index);
  return {
    machine: run.machine,
    state,
    nameOf: (object) => objectName(run.machine, lastLiving(run, index, object), object),
  };
}

const lastIndices = new WeakMap<Run, Map<number, readonly number[]>>();

/** The last state up to `index` in which an object lived; state `index` for one that never did. */
function lastLiving(run: Run, index: number, object: number): State {
  const known = lastIndices.get(run) ?? new Map<number, readonly number[]>();
  lastIndices.set(run, known);
  const indices = known.get(object) ?? computeLastIndices(run, object);
  known.set(object, indices);
  const at = indices[Math.min(index, run.states.length - 1)] ?? -1;
  return stateAt(run, at < 0 ? index : at);
}

/** For each state the index of the last one up to it in which an object lived, -1 for none. */
function computeLastIndices(run: Run, object: number): readonly number[] {
  let last = -1;
  return run.states.map((state, index) => {
    const life = inspectHeap(run.machine, state, object)?.life;
    if (life !== 'freed' && life !== 'unallocated') last = index;
    return last;
  });
}

export const objectPart = (scene: Scene, object: number): Part => ({
  text: scene.nameOf(object),
  object,
});
