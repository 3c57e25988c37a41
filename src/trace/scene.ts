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

function lastLiving(run: Run, index: number, object: number): State {
  for (let at = Math.min(index, run.states.length - 1); at >= 0; at--) {
    const state = stateAt(run, at);
    const life = inspectHeap(run.machine, state, object)?.life;
    if (life !== 'freed' && life !== 'unallocated') return state;
  }
  return stateAt(run, index);
}

export const objectPart = (scene: Scene, object: number): Part => ({
  text: scene.nameOf(object),
  object,
});
