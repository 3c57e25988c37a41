import { addressOfWord } from '../lang';
import { describe, expect, it } from 'vitest';
import type { Event } from '../machine';
import { decodeSchedule } from '../share';
import { completeFairly } from './complete';
import type { Run } from './model';
import { readoutsOf, type Readout } from './readout';
import { extendRunBy, replay, stateAt } from './replay';
import { give, runUntil, scenarioMachine } from './testing/scenario-machine';

function readoutAt(run: Run, index = run.ticks.length): Readout {
  const [only] = readoutsOf(run, stateAt(run, index), index);
  if (only === undefined) throw new Error('no file is shown');
  return only;
}

function suggested(id: string, path: 'before' | 'after'): Run {
  const machine = scenarioMachine(id, path);
  const { ticks } = decodeSchedule(machine.program.suggestion ?? '');
  return replay(
    machine,
    ticks.map(({ letter, variant }) => ({
      actor: machine.actors.findIndex((actor) => actor.letter === letter),
      variant,
    })),
  );
}

const outline = ({ entries }: Readout): readonly string[] =>
  entries.map(({ kind, name, text, copied }) => {
    const share = copied === 0 ? 'pending' : copied === text.length ? 'copied' : 'partly';
    return kind === 'record' ? `${name} ${share}` : `${kind} ${name}`.trim();
  });

const notesOf = ({ entries }: Readout): readonly string[] =>
  entries.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`]));

const missedOf = ({ missed }: Readout): readonly string[] =>
  missed.map(({ names, reason }) => `${names}: ${reason}`);

describe.each(['before', 'after'] as const)('a readout, %s', (path) => {
  it('is the text that user space and the buffer have, at every tick', () => {
    for (const id of [
      'live',
      'two-fills',
      'checkpoint',
      'exit',
      'irq',
      'last-pid',
      'delete-delete',
    ]) {
      const run = suggested(id, path);
      for (let index = 0; index <= run.ticks.length; index++) {
        const { file, entries } = readoutAt(run, index);
        const shown = entries.filter(({ kind }) => kind !== 'dropped');
        expect(shown.map(({ text, copied }) => text.slice(0, copied)).join('')).toBe(file.userText);
        const pending = shown.map(({ text, copied }) => text.slice(copied)).join('');
        const whole = file.buffer.slice(file.from);
        // What did not fit is struck: it is in the buffer for a moment, until the fill begins again.
        expect(whole.startsWith(pending)).toBe(true);
        if (entries.every(({ kind }) => kind !== 'dropped')) expect(pending).toBe(whole);
      }
    }
  });
});

describe('the suggested schedule of two-fills', () => {
  const run = suggested('two-fills', 'after');
  it('shows a record that did not fit as struck until it is there', () => {
    const dropped = run.ticks.find(({ events }) =>
      events.some((event) => event.kind === 'note' && event.name === 'dropped'),
    );
    const readout = readoutAt(run, dropped?.index);
    expect(outline(readout)).toEqual(['timer 2 pending', 'dropped timer 1']);
    expect(notesOf(readout)).toEqual(['timer 1: did not fit, shown again next time']);
    expect(readout.entries[1]?.text).toBe('ID: 1\n');
    expect(outline(readoutAt(run, (dropped?.index ?? 0) + 5))).toEqual(['timer 2 copied']);
  });

  it('says why a timer is there twice and another one is not there', () => {
    const readout = readoutAt(run);
    expect(outline(readout)).toEqual(['timer 2 copied', 'timer 2 copied']);
    expect(notesOf(readout)).toEqual([
      'timer 2: shown twice: CPU2 linked timer 3 in front of it at tick 59, so index 1 is timer 2 again',
    ]);
    expect(missedOf(readout)).toEqual([
      'timer 1: passed over: CPU1 unlinked timer 2, in front of it, at tick 115, so fill 3, from index 2 on, begins behind it',
      'timer 3: created meanwhile: CPU2 linked it at tick 59, behind the reader',
    ]);
  });

  it('says so on the other path too', () => {
    const readout = readoutAt(suggested('two-fills', 'before'));
    expect(notesOf(readout)[0]).toMatch(
      /^timer 2: shown twice: CPU2 linked timer 3 in front of it at tick \d+, so index 1/,
    );
    expect(missedOf(readout)[0]).toMatch(/^timer 1: passed over: CPU1 unlinked timer 2/);
  });

  it('says nothing is missing before the walk has come to the end', () => {
    expect(missedOf(readoutAt(run, 135))).toEqual([]);
  });
});

describe('live', () => {
  it('tells who was deleted and who was created meanwhile', () => {
    const readout = readoutAt(suggested('live', 'after'));
    expect(outline(readout)).toEqual(['timer 3 copied', 'skipped timer 2', 'timer 1 copied']);
    expect(missedOf(readout)).toEqual([
      'timer 2: deleted meanwhile: CPU1 made it not valid at tick 22, before the reader looked',
      'timer 4: created meanwhile: CPU2 linked it at tick 86, behind the reader',
    ]);
    expect(readoutAt(suggested('live', 'before')).missed).toEqual([]);
  });

  it('tells who was unlinked before the reader got there', () => {
    const start = replay(scenarioMachine('live', 'after'), []);
    // On timer 3, whose next leads past timer 2 a little later.
    let run = give(start, 'R', 7);
    run = give(run, 'D', 200);
    run = extendRunBy(run, completeFairly([run], 1000).ticks);
    expect(missedOf(readoutAt(run))[0]).toMatch(
      /^timer 2: deleted meanwhile: CPU1 unlinked it at tick \d+, before the reader got there$/,
    );
  });

  it('misses nobody when nothing happens meanwhile', () => {
    const run = give(replay(scenarioMachine('live', 'after'), []), 'R', 200);
    expect(outline(readoutAt(run))).toEqual(['timer 3 copied', 'timer 2 copied', 'timer 1 copied']);
    expect(readoutAt(run).missed).toEqual([]);
  });

  it('tells of the first record that does not fit that the buffer grows', () => {
    const machine = scenarioMachine('live', 'after', { page_size: 64 });
    const run = runUntil(
      replay(machine, []),
      'R',
      (event) => event.kind === 'note' && event.name === 'dropped',
    );
    expect(notesOf(readoutAt(run))).toEqual([
      'timer 3: did not fit, the buffer grows and it is shown again',
    ]);
  });
});

describe('exit', () => {
  it('tells who emptied the list before the reader got there', () => {
    const start = replay(scenarioMachine('exit', 'after'), []);
    const readsHead = (event: Event, run: Run): boolean =>
      event.kind === 'load' &&
      event.address === addressOfWord(run.machine.program.views.lists[0]?.headWord ?? -1);
    // The reader has a fill open; the exit moves the list away under it.
    let run = give(start, 'R', 5);
    run = runUntil(run, 'X', (event) => event.kind === 'unlock');
    run = runUntil(run, 'R', readsHead);
    expect(outline(readoutAt(run))).toEqual([]);
    expect(missedOf(readoutAt(run))).toEqual([
      'timer 2 and timer 1: CPU1 emptied the list at tick 12, before the reader got there',
    ]);
  });
});
