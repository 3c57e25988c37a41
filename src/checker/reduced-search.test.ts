import { describe, expect, it } from 'vitest';
import { compile } from '../lang';
import { type Choice, createMachine, type Machine } from '../machine';
import { machineOf } from '../machine/testing/compile-text';
import { matrix, scenarioSources } from '../scenarios/posix-timers';
import { everyScenarioPath, scenarioMachine } from '../trace/testing/scenario-machine';
import { toTheEnd } from './drive';
import { searchReducedInto } from './reduced-search';
import { defaultBounds, searchInto, searchToTheEnd, type Verdict } from './search';
import { Space } from './space';
import { faultyPrograms } from './testing/faulty-programs';
import { randomProgram } from './testing/random-program';
import { trickyPrograms } from './testing/tricky-programs';
import { trickyRcuPrograms } from './testing/tricky-rcu-programs';

interface Found {
  readonly kind: Verdict['kind'];
  readonly states: number;
  /** The states in which nobody moves any more, as text, in order; none after a violation. */
  readonly endings: readonly string[];
}

function summarise(space: Space, { kind, counts }: Verdict): Found {
  const { stepper, set } = space;
  const row = new Int32Array(set.width);
  const endings: string[] = [];
  for (let index = 0; index < set.size && kind === 'exhausted'; index++) {
    set.read(index, row);
    const ways: Choice[] = [];
    stepper.successors(row, (choice) => ways.push(choice));
    if (ways.length > 0) continue;
    endings.push(space.read(index).join());
  }
  return { kind, states: counts.states, endings: endings.sort() };
}

// Texts get their numbers as they come up, so both searches have to be of one machine.
function searchFully(machine: Machine): Found {
  const space = new Space(machine);
  return summarise(space, toTheEnd(searchInto(space, defaultBounds, {})));
}

function searchReduced(machine: Machine): Found {
  const space = new Space(machine);
  return summarise(space, toTheEnd(searchReducedInto(space, defaultBounds, {})));
}

function machineOfRow({ scenario, path, whatIfs, parameters }: (typeof matrix)[number]): Machine {
  const sources = scenarioSources(scenario, path, whatIfs);
  if (sources === undefined) throw new Error(`no scenario ${scenario}`);
  const compiled = compile({ name: scenario, ...sources, parameters });
  if (!compiled.ok) throw new Error('does not compile');
  return createMachine(compiled.program);
}

describe('the reduced search finds what the full one finds', () => {
  it.each(everyScenarioPath)('on $id, $path', ({ id, path }) => {
    const machine = scenarioMachine(id, path);
    const full = searchFully(machine);
    const reduced = searchReduced(machine);
    expect(reduced.kind).toBe(full.kind);
    expect(reduced.endings).toEqual(full.endings);
    expect(reduced.states).toBeLessThanOrEqual(full.states);
  });

  it.each(matrix.filter(({ whatIfs }) => whatIfs.length > 0))('with $id', (row) => {
    expect(searchReduced(machineOfRow(row)).kind).toBe(searchToTheEnd(machineOfRow(row)).kind);
  });

  it.each(faultyPrograms)('%s: %s', (_, __, text) => {
    expect(searchReduced(machineOf(text)).kind).toBe('violation');
  });

  it.each([...trickyPrograms, ...trickyRcuPrograms])('where %s', (_, text) => {
    const machine = machineOf(text);
    const { kind, endings } = searchFully(machine);
    expect(searchReduced(machine)).toMatchObject({ kind, endings });
  });

  it('on random programs', () => {
    let [compared, fewer] = [0, 0];
    for (let seed = 1; seed <= 300; seed++) {
      const text = randomProgram(seed);
      const bounds = { ...defaultBounds, maxStates: 20_000 };
      if (searchToTheEnd(machineOf(text), bounds).kind === 'stopped') continue;
      const machine = machineOf(text);
      const { states, ...full } = searchFully(machine);
      const { states: statesOfReduced, ...reduced } = searchReduced(machine);
      expect(reduced, `seed ${seed}`).toEqual(full);
      compared += 1;
      if (full.kind === 'exhausted' && statesOfReduced < states) fewer += 1;
    }
    expect(compared).toBeGreaterThan(250);
    expect(fewer).toBeGreaterThan(100);
  }, 120_000);
});

describe('the reduction', () => {
  it.each(['before', 'after'] as const)(
    'leaves at most a fifth of the states of live, %s',
    (path) => {
      const full = searchFully(scenarioMachine('live', path));
      const reduced = searchReduced(scenarioMachine('live', path));
      expect(full.states / reduced.states).toBeGreaterThan(5);
    },
  );
});
