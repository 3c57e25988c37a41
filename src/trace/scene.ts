import type { Machine, State } from '../machine';
import { lifeOf } from './history';
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

/** The last state up to `index` in which an object lived; state `index` for one that never did. */
function lastLiving(run: Run, index: number, object: number): State {
  const freed = lifeOf(run, index, object)?.freed;
  return stateAt(run, freed === undefined || freed.tick > index ? index : freed.tick - 1);
}

export const objectPart = (scene: Scene, object: number): Part => ({
  text: scene.nameOf(object),
  object,
});
