import { mainEvent } from './main-event';
import type { Run } from './model';
import { actorName } from './names';
import { listOfStruct, reachable } from './reach';
import { stateAt } from './replay';
import { sceneAt } from './scene';
import { joinAnd, phrase, plainText } from './words';

/** The objects on the list of `object` at tick `index`, from the head on. */
export function listWith(run: Run, index: number, object: number): readonly number[] {
  const { machine } = run;
  const list = listOfStruct(machine, machine.program.objects[object]?.struct ?? -1);
  return list < 0 ? [] : reachable(machine, stateAt(run, index), list);
}

/** Who stands between the head and `object`, which is on the list; else nobody. */
export function inFrontOf(run: Run, index: number, object: number): readonly number[] {
  const met = listWith(run, index, object);
  return met.slice(0, Math.max(0, met.indexOf(object)));
}

/** The first tick in `from + 1` to `to` after which `object` is on its list, or off it. */
export function tickOfChange(
  run: Run,
  from: number,
  to: number,
  object: number,
  isOn: boolean,
): number | undefined {
  for (let tick = from + 1; tick <= to; tick++) {
    if (listWith(run, tick, object).includes(object) === isOn) return tick;
  }
  return undefined;
}

/** "CPU2 linked timer 3 in front of it at tick 59". */
export function joinedPhrase(
  run: Run,
  from: number,
  to: number,
  objects: readonly number[],
): string {
  return deedWords(run, from, to, objects, true);
}

/** "CPU1 unlinked timer 2, in front of it, at tick 115". */
export function leftPhrase(run: Run, from: number, to: number, objects: readonly number[]): string {
  return deedWords(run, from, to, objects, false);
}

function deedWords(
  run: Run,
  from: number,
  to: number,
  objects: readonly number[],
  isOn: boolean,
): string {
  const deeds = objects.map((object) => {
    const tick = tickOfChange(run, from, to, object, isOn) ?? to;
    const name = sceneAt(run, tick).nameOf(object);
    const where = isOn ? `linked ${name} in front of it` : `unlinked ${name}, in front of it,`;
    return phrase`${actorAt(run, tick)} ${where} at tick ${tick}`;
  });
  return plainText(joinAnd(deeds));
}

/** Who took tick `tick`. */
export function actorAt(run: Run, tick: number): string {
  const record = run.ticks[tick - 1];
  if (record === undefined) return 'the init block';
  return actorName(run.machine, mainEvent(record)?.actor ?? record.actor);
}
