import { describe, expect, it } from 'vitest';
import {
  claims,
  type Fact,
  type Leg,
  type Path,
  type Stop,
  walks,
} from '../../scenarios/posix-timers';
import { decodeSchedule, toActorTicks } from '../../share';
import { replay, type Run } from '../../trace';
import { createProgramMachine } from '../program-machine';
import { holdsAt } from '../testing/fact';
import { type BothRuns, objectNamed, stopsOf, toStopWords } from '.';

const replayed = new Map<Leg, BothRuns>();

function runsOf(leg: Leg): BothRuns {
  const known = replayed.get(leg);
  if (known !== undefined) return known;
  const { scenario, whatIfs, schedule } = leg;
  const { ticks, problems } = decodeSchedule(schedule);
  expect(problems).toEqual([]);
  const runOn = (path: Path): Run => {
    const machine = createProgramMachine({ scenario, path, parameters: {}, whatIfs });
    return replay(machine, toActorTicks(machine, ticks));
  };
  const runs = { before: runOn('before'), after: runOn('after') };
  replayed.set(leg, runs);
  return runs;
}

it('there is a walk for each claim, in their order, each with a title of its own', () => {
  expect(walks.map(({ claim }) => claim)).toEqual(claims.map(({ id }) => id));
  expect(new Set(walks.map(({ title }) => title)).size).toBe(walks.length);
});

describe.each(walks)('$claim: $title', (walk) => {
  const stops = stopsOf(walk);

  it('has 4 to 10 stops, each after the one before on its schedule', () => {
    expect(stops.length).toBeGreaterThanOrEqual(4);
    expect(stops.length).toBeLessThanOrEqual(10);
    for (const leg of walk.legs) {
      const ticks = leg.stops.map(({ tick }) => tick);
      expect(ticks).toEqual([...new Set(ticks)].toSorted((one, other) => one - other));
      expect(ticks.at(-1)).toBeLessThanOrEqual(runsOf(leg).before.ticks.length);
    }
  });

  it.each(stops.map((one, index) => ({ ...one, number: index + 1 })))(
    'stop $number is so: $stop.says',
    ({ leg, stop }) => {
      const runs = runsOf(leg);
      const wrong = stop.facts.filter((fact) => !holdsAt(fact, runs, stop.tick));
      expect(wrong).toEqual([]);
    },
  );

  it.each(stops)('says no more than its facts, in plain words: $stop.says', ({ leg, stop }) => {
    const runs = runsOf(leg);
    const words = toStopWords(stop, runs);
    expect(words.length).toBeLessThanOrEqual(150);
    expect(words).not.toMatch(/[{}!]/);
    expect(unfounded(stop, runs)).toEqual([]);
    // Numbers come from the run.
    const plain = stop.says
      .replace(/\{[^}]*\}/g, '')
      .replace(/\b(?:v6\.15|CPU\d|timer \d|index \d|grace period \d|LIST_POISON\d)\b/gi, '');
    expect(plain).not.toMatch(/\d/);
    if (stop.object !== undefined)
      expect(objectNamed(runs[stop.path ?? 'after'], stop.tick, stop.object)).toBeDefined();
  });
});

/** What a sentence names and none of its facts is about. */
function unfounded({ says, facts }: Stop, { before }: BothRuns): readonly string[] {
  const about = JSON.stringify(facts);
  const cpus = [...says.matchAll(/\bCPU(\d)\b/g)].filter(([, cpu]) => {
    const names = before.machine.actors.flatMap((actor) =>
      actor.kind === 'thread' && actor.cpu === Number(cpu) ? [`"${actor.name}"`] : [],
    );
    return !names.some((name) => about.includes(name));
  });
  const timers = [...says.matchAll(/\btimer (\d)\b/gi)].filter(
    ([, number]) => !facts.some((fact) => isAboutTimer(fact, Number(number))),
  );
  return [...cpus, ...timers].map(([text]) => text);
}

const isAboutTimer = (fact: Fact, timer: number): boolean =>
  ('timers' in fact && fact.timers.includes(timer)) ||
  JSON.stringify(fact).includes(`timer ${String(timer)}"`);
