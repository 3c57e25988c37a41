import { describe, expect, it } from 'vitest';
import type { Event } from '../machine';
import { inspectActor } from '../machine';
import { changeWords } from './change-words';
import { deedOf } from './divergence';
import { describeEvent } from './describe';
import { historyOf } from './history';
import { interestsOf } from './interest';
import { mainEvent } from './main-event';
import type { Run } from './model';
import { actorName, rolePart } from './names';
import { type Next, nextOf, variantCount } from './next';
import { extendRun, stateAt } from './replay';
import type { Scene } from './scene';
import { sceneAt } from './scene';
import { sentenceOf } from './sentence';
import { toldRuns } from './testing/told-runs';
import type { Phrase } from './words';
import { plainText } from './words';

/** Ways that are long are looked at in so many of their ticks; the laws are about what may stand in each. */
const MOST = 60;

/** States of a run to look at: all of a short one. */
function* momentsOf({ states }: Run): Generator<number> {
  const step = Math.max(1, Math.floor(states.length / MOST));
  for (let index = 0; index < states.length; index += step) yield index;
}

interface Told {
  readonly actor: number;
  readonly next: Next;
  /** The run with the tick taken. */
  readonly taken: Run;
  readonly before: Scene;
}

/** All that any actor may do next, and what comes of it. */
function* allNext(run: Run, index: number): Generator<Told> {
  const here: Run = {
    ...run,
    ticks: run.ticks.slice(0, index),
    states: run.states.slice(0, index + 1),
  };
  const state = stateAt(run, index);
  for (const { index: actor } of run.machine.actors)
    for (let variant = 0; variant < variantCount(run.machine, state, actor); variant += 1)
      yield {
        actor,
        next: nextOf(run.machine, state, actor, variant, here),
        taken: extendRun(here, { actor, variant }),
        before: sceneAt(here, index),
      };
}

/** What an event is called before it has happened; memory that is used again still has its old name then. */
function announcedAs(event: Event, { before, taken }: Told): string {
  switch (event.kind) {
    case 'grace-period-start':
      return `begins grace period ${String(historyOf(taken).gracePeriods.length)}`;
    case 'grace-period-end':
      return `ends grace period ${String(historyOf(taken).gracePeriods.length)}`;
    case 'allocate':
      return plainText(describeEvent(sceneAt(taken, taken.ticks.length), event));
    default:
      return plainText(describeEvent(before, event));
  }
}

const runs = toldRuns();

describe.each(runs)('$title', ({ run }) => {
  it('an announced step is what is then done, an announced wait is a tick in vain', () => {
    for (const index of momentsOf(run)) {
      for (const told of allNext(run, index)) {
        const { next, taken, actor } = told;
        const record = taken.ticks.at(-1);
        if (record === undefined) throw new Error('no tick was taken');
        expect(record.wait !== undefined, next.text).toBe(next.blocked);
        if (record.wait !== undefined) {
          expect(stateAt(taken, taken.ticks.length)).toBe(stateAt(run, index));
          continue;
        }
        const event = mainEvent(record);
        const sentence = sentenceOf(taken, taken.ticks.length).text;
        if (event === undefined) expect(next.text).toBe('goes on');
        else if (event.kind === 'fault') {
          if (event.fault.address !== undefined && event.actor === actor)
            expect(sentence).toContain(next.text);
        } else expect(announcedAs(event, told).startsWith(next.text), next.text).toBe(true);
      }
    }
  });

  it('a wait is for who has what is waited for', () => {
    for (const { index, actor, wait } of run.ticks) {
      if (wait?.kind !== 'lock') continue;
      const text = sentenceOf(run, index).text;
      const lock = inspectActor(run.machine, stateAt(run, index), actor).next;
      expect(lock?.op).toBe('lock');
      expect(inspectActor(run.machine, stateAt(run, index), wait.holder).locksHeld).toBeGreaterThan(
        0,
      );
      expect(text).toContain(`is held by ${actorName(run.machine, wait.holder)}`);
    }
  });

  it('at most two sentences, in the present, in 140 characters, and no alarm without a fault', () => {
    for (let index = 0; index <= run.ticks.length; index += 1) {
      const { text, kind } = sentenceOf(run, index);
      expect(text.length, text).toBeLessThanOrEqual(140);
      expect(text, text).toMatch(/^[A-Z][^!]*\.$/);
      expect(text.split(/\.(?: |$)/).filter(Boolean).length, text).toBeLessThanOrEqual(2);
      expect(text, text).not.toMatch(/undefined|NaN|[{}]|\.\.| {2}|, ,/);
      if (kind !== 'fault') expect(text, text).not.toMatch(/unsafe|bug|poison followed/i);
      expect(plainText(changeWords(run, index))).not.toMatch(/, ,|^;|; ;|was [^,;]* is /);
    }
  });

  it('one thing has one name, and one name is of one thing', () => {
    for (const index of momentsOf(run)) {
      const { nameOf } = sceneAt(run, index);
      const check = (parts: Phrase, names: (actor: number) => readonly string[]): void => {
        for (const { text, object, actor } of parts) {
          // A field of a variable is written as in the code: "hrtimer_base.lock".
          if (object !== undefined)
            expect(text.toLowerCase().replace(/[.[].*/, '')).toBe(nameOf(object).toLowerCase());
          if (actor !== undefined) expect(names(actor)).toContain(text.toLowerCase());
        }
      };
      const name = (actor: number): string => actorName(run.machine, actor).toLowerCase();
      check(sentenceOf(run, index).parts, (actor) => [name(actor), 'itself']);
      check(changeWords(run, index), (actor) => [name(actor)]);
      for (const { next } of allNext(run, index))
        check(next.parts, (actor) => [name(actor), rolePart(run.machine)(actor).text]);
      const living = run.machine.program.objects
        .map(({ index: object }) => nameOf(object))
        .filter((one) => !/^(a|an) (new|freed) /.test(one));
      expect(new Set(living).size).toBe(living.length);
    }
  });

  it('threads go all by their CPUs in one line, or all by what they do', () => {
    const lines = [
      ...interestsOf(run).map(({ words }) => words),
      ...run.ticks.map((record) => deedOf(run, record)),
    ];
    const threads = run.machine.actors.filter(({ kind }) => kind === 'thread');
    const roles = new RegExp(`\\b(${threads.map(({ name }) => name).join('|')})\\b`);
    for (const line of lines)
      expect([/\bCPU\d\b/, roles].filter((names) => names.test(line)).length, line).toBeLessThan(2);
  });
});
