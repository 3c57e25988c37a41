import { addressOfWord } from '../../lang';
import { inspectActor, peekWord, waitOf } from '../../machine';
import type { Fact, Path, RunFact } from '../../scenarios/posix-timers';
import {
  cursorsAt,
  faultReport,
  fileView,
  heldBy,
  historyOf,
  isSpin,
  lifePhase,
  listView,
  lockName,
  type Run,
  stateAt,
  truncateRun,
} from '../../trace';
import { actorNamed, type BothRuns, measureAt, objectNamed } from '../walks';

/** Is it so after this tick? Throws for a name that nothing has. */
export function holdsAt(fact: Fact, runs: BothRuns, tick: number): boolean {
  switch (fact.is) {
    case 'same-text': {
      const [before, after] = (['before', 'after'] as const).map((path: Path) => {
        const { userText, returns } = fileAt(runs[path], tick);
        return { userText, returns: returns.join() };
      });
      return before?.userText === after?.userText && before?.returns === after?.returns;
    }
    case 'less':
      return measureAt(runs, tick, fact.one) < measureAt(runs, tick, fact.than);
    case 'equal':
      return measureAt(runs, tick, fact.one) === fact.to;
    default:
      return holdsOf(fact, truncateRun(runs[fact.path], tick), tick);
  }
}

/** `run` ends with this tick. */
function holdsOf(fact: RunFact, run: Run, tick: number): boolean {
  const { machine } = run;
  const state = stateAt(run, tick);
  const held = (actor: string) => heldBy(machine, state, actorNamed(run, actor), run);
  const has = (actor: string, lock: string): boolean =>
    held(actor).locks.some(({ name }) => name === lock);
  const standsOn = (actor: string): number | undefined =>
    cursorsAt(run, tick).get(actorNamed(run, actor));
  switch (fact.is) {
    case 'holds':
      return has(fact.actor, fact.lock);
    case 'holds-no-more':
      return !has(fact.actor, fact.lock);
    case 'interrupts-off':
      return held(fact.actor).interruptsOff;
    case 'interrupts-on':
      return !held(fact.actor).interruptsOff;
    case 'inside-rcu':
      return held(fact.actor).rcuDepth > 0;
    case 'outside-rcu':
      return held(fact.actor).rcuDepth === 0;
    case 'spins': {
      const actor = actorNamed(run, fact.actor);
      const last = run.ticks.findLast((record) => record.actor === actor);
      const wait = waitOf(machine, state, actor);
      return (
        isSpin(last?.wait) &&
        wait?.kind === 'lock' &&
        wait.holder === actorNamed(run, fact.holder) &&
        lockName(machine, state, wait.address) === fact.lock
      );
    }
    case 'stands-on':
      return standsOn(fact.actor) === known(run, tick, fact.object);
    case 'stands-nowhere':
      return standsOn(fact.actor) === undefined;
    case 'done':
      return inspectActor(machine, state, actorNamed(run, fact.actor)).finished;
    case 'asleep': {
      const wait = waitOf(machine, state, actorNamed(run, fact.actor));
      return wait?.kind === 'condition' && !wait.spins;
    }
    case 'phase':
      return lifePhase(machine, state, known(run, tick, fact.object), run) === fact.phase;
    case 'next': {
      const object = known(run, tick, fact.object);
      const nodes = listView(machine, state, run).flatMap((list) => list.nodes);
      return nodes.find((node) => node.object === object)?.next.label === fact.to;
    }
    case 'list':
      return listAt(run, tick) === namesOf(fact.timers);
    case 'never-list':
      return run.states.every((_, at) => listAt(run, at) !== namesOf(fact.timers));
    case 'grace-period': {
      const period = historyOf(run).gracePeriods.find(({ number }) => number === fact.number);
      if (period === undefined) throw new Error(`no grace period ${String(fact.number)}`);
      if (fact.waitsFor === undefined) return period.ended !== undefined;
      const left = period.waitsFor.filter(
        (actor) => !period.quiescent.some((one) => one.actor === actor),
      );
      const expected = fact.waitsFor.map((name) => actorNamed(run, name));
      return period.ended === undefined && left.join() === expected.join();
    }
    case 'references':
      return referencesTo(run, tick, fact.object) === fact.count;
    case 'record':
    case 'dropped':
    case 'skipped':
      return fillAt(run, tick).some(
        (note) => note.kind === fact.is && 'name' in note && note.name === fact.object,
      );
    case 'text': {
      const ids = [...fileAt(run, tick).userText.matchAll(/^ID: (\d+)$/gm)].map(([, id]) => id);
      return ids.join() === fact.timers.join();
    }
    case 'returned': {
      const { returns } = inspectActor(machine, state, actorNamed(run, fact.actor));
      return returns.join() === fact.values.join();
    }
    case 'fault': {
      const event = run.ticks.at(-1)?.events.find(({ kind }) => kind === 'fault');
      if (event?.kind !== 'fault' || event.actor !== actorNamed(run, fact.actor)) return false;
      const object = fact.object === undefined ? undefined : known(run, tick, fact.object);
      return (
        event.fault.kind === fact.kind && (object === undefined || event.fault.object === object)
      );
    }
    case 'no-fault':
      return faultReport(run) === undefined;
  }
}

function known(run: Run, tick: number, name: string): number {
  const object = objectNamed(run, tick, name);
  if (object === undefined) throw new Error(`nothing is called ${name} at tick ${String(tick)}`);
  return object;
}

function fileAt(run: Run, tick: number) {
  const [file] = fileView(run.machine, stateAt(run, tick), run, tick);
  if (file === undefined) throw new Error('no file');
  return file;
}

/** What the code said of the buffer fill that the tick is in. */
function fillAt(run: Run, tick: number) {
  const { notes } = fileAt(run, tick);
  return notes.slice(notes.findLastIndex(({ kind }) => kind === 'fill'));
}

/** The names on the list, from its head on. */
function listAt(run: Run, tick: number): string {
  const [list] = listView(run.machine, stateAt(run, tick), run);
  if (list === undefined) throw new Error('no list');
  const names: string[] = [];
  for (let link = list.head; link.kind === 'node';) {
    const { object } = link;
    const node = list.nodes.find((one) => one.object === object);
    if (node === undefined) break;
    names.push(node.name);
    link = node.next;
  }
  return names.join();
}

const namesOf = (timers: readonly number[]): string =>
  timers.map((timer) => `timer ${String(timer)}`).join();

function referencesTo(run: Run, tick: number, name: string): number {
  const object = run.machine.program.objects[known(run, tick, name)];
  const field = run.machine.program.structs[object?.struct ?? -1]?.fields.find(
    ({ kind }) => kind === 'refcount',
  );
  if (object === undefined || field === undefined) throw new Error(`nobody counts ${name}`);
  return peekWord(run.machine, stateAt(run, tick), addressOfWord(object.word + field.offset));
}
