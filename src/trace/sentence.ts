import type { Event } from '../machine';
import { inspectCpu } from '../machine';
import { eventsAt } from './cursor';
import { describeEvent, actorsPhrase } from './describe';
import { faultIn, faultSentences } from './fault-sentence';
import { gracePeriodsBegun, historyOf } from './history';
import { meaningOf } from './meaning';
import type { Run, Wait } from './model';
import { actorPart } from './names';
import { placeName } from './place-name';
import { mainEvent } from './main-event';
import type { Scene } from './scene';
import { sceneAt } from './scene';
import { ticksWaited } from './wait-ticks';
import { isSpin } from './waiters';
import type { Part, Phrase } from './words';
import { capitalise, countOf, ordinal, phrase, plainText } from './words';

/** At most two sentences: what the tick did, then what that means now. */
export interface Sentence {
  readonly kind: 'start' | 'step' | 'wait' | 'fault';
  readonly parts: readonly Part[];
  readonly text: string;
}

/** Longer than this, the second sentence is left out. */
export const longestSentence = 140;

/** Tick `index` of the run in words; 0 is the initial state. */
export function sentenceOf(run: Run, index: number): Sentence {
  const record = index <= 0 ? undefined : run.ticks[index - 1];
  const scene = sceneAt(run, index);
  const fault = faultIn(eventsAt(run, index));
  if (fault !== undefined) return toSentence('fault', faultSentences(run, index, scene, fault));
  if (record === undefined) return toSentence('start', [phrase`Nothing has run yet`]);
  if (record.wait !== undefined) {
    return toSentence('wait', waitSentences(run, index, scene, record.actor, record.wait));
  }
  const event = mainEvent(record);
  if (event === undefined)
    return toSentence('step', [phrase`${actorPart(run.machine, record.actor)} goes on`]);
  const { instead, colon = [], second = [] } = meaningOf(run, index, scene, event, record.events);
  const happened = instead ?? whatHappened(run, index, scene, event);
  const isDone = record.events.some(({ kind }) => kind === 'finish');
  // "reads x: 0 and is done" would say it of the 0.
  if (isDone && plainText(happened).includes(': ')) {
    const done = phrase`it is done`;
    const both = second.length === 0 ? done : phrase`${done}, and ${second}`;
    const long = toSentence('step', [happened, both]);
    return long.text.includes('. ') ? long : toSentence('step', [happened, done]);
  }
  const first = isDone && event.kind !== 'finish' ? phrase`${happened} and is done` : happened;
  return toSentence('step', [colon.length === 0 ? first : phrase`${first}: ${colon}`, second]);
}

function toSentence(kind: Sentence['kind'], sentences: readonly Phrase[]): Sentence {
  const [first = [], second] = sentences.map(capitalise);
  const short = phrase`${first}.`;
  const long = second === undefined || second.length === 0 ? short : phrase`${short} ${second}.`;
  const parts = plainText(long).length <= longestSentence ? long : short;
  return { kind, parts, text: plainText(parts) };
}

function whatHappened(run: Run, index: number, scene: Scene, event: Event): Phrase {
  const subject = actorPart(run.machine, event.actor);
  const period = gracePeriodsBegun(run, index);
  switch (event.kind) {
    case 'grace-period-start':
      return phrase`grace period ${period} begins`;
    case 'grace-period-end':
      return phrase`grace period ${period} ends`;
    case 'allocate':
    case 'callback':
    case 'copy-to-user':
    case 'fault':
    case 'finish':
    case 'free':
    case 'handler-end':
    case 'interrupts-off':
    case 'interrupts-on':
    case 'load':
    case 'lock':
    case 'note':
    case 'queue':
    case 'quiescent':
    case 'rcu-lock':
    case 'rcu-unlock':
    case 'store':
    case 'strike':
    case 'unlock':
    case 'update':
    case 'user-return':
      return phrase`${subject} ${describeEvent(scene, event)}`;
  }
}

/** How many ticks in a row, this one included, were given to `actor` in vain and for the same reason. */
export function ticksBurnt(run: Run, index: number): number {
  const last = run.ticks[index - 1];
  if (last?.wait === undefined) return 0;
  return ticksWaited(run, index, last.actor, last.wait);
}

function waitSentences(
  run: Run,
  index: number,
  scene: Scene,
  actor: number,
  wait: Wait,
): readonly Phrase[] {
  const { machine } = run;
  const subject = actorPart(machine, actor);
  const ticks = countOf(ticksBurnt(run, index), 'tick');
  const burnt = isSpin(wait) ? phrase`it has burnt ${ticks}` : phrase`it has waited ${ticks}`;
  switch (wait.kind) {
    case 'stopped':
      return [phrase`this pane stopped at its fault, so the tick passes by`];
    case 'finished':
      return [phrase`${subject} is done already, so the tick passes by`];
    case 'interrupted':
      return [
        phrase`${subject} cannot go on: ${actorPart(machine, wait.by)} runs on its CPU`,
        burnt,
      ];
    case 'lock': {
      const holder: Part =
        wait.holder === actor ? { text: 'itself', actor } : actorPart(machine, wait.holder);
      return [
        phrase`${subject} cannot go on: ${placeName(scene, wait.address)} is held by ${holder}`,
        burnt,
      ];
    }
    case 'condition':
      return wait.spins
        ? [
            phrase`${subject} cannot go on: it waits for ${placeName(scene, wait.address)} to change`,
            burnt,
          ]
        : [phrase`${subject} sleeps until ${placeName(scene, wait.address)} changes`, burnt];
    case 'masked': {
      const handler = inspectCpu(scene.state, wait.cpu).handler;
      const why =
        handler === undefined
          ? phrase`interrupts are off there`
          : phrase`${actorPart(machine, handler)} runs there`;
      return [phrase`${subject} cannot strike CPU${wait.cpu}: ${why}`, burnt];
    }
    case 'readers': {
      const period = gracePeriodsBegun(run, index);
      const { started = 0 } = historyOf(run).gracePeriods[period - 1] ?? {};
      const verb = wait.actors.length === 1 ? 'is' : 'are';
      return [
        phrase`grace period ${period} cannot end: ${actorsPhrase(scene, wait.actors)} ${verb} still inside`,
        phrase`it has waited ${countOf(index - started, 'tick')}`,
      ];
    }
    case 'no-such-choice':
      return [
        phrase`${subject} has no ${ordinal(wait.variant + 1)} choice here now, so the tick passes by`,
        phrase`it has ${countOf(wait.choices, 'choice')}`,
      ];
    case 'nothing-to-do':
      return machine.actors[actor]?.kind === 'rcu'
        ? [phrase`RCU has nothing to do: no object waits to be freed`]
        : [phrase`${subject} has nothing to do`];
  }
}
