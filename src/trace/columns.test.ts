import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { decodeSchedule } from '../share';
import { printColumns } from './columns';
import { columnsOf, columnTitles } from './columns-layout';
import { completeFairly } from './complete';
import type { Run } from './model';
import { extendRunBy, replay } from './replay';
import { sentenceOf } from './sentence';
import { everyScenarioPath, scenarioMachine } from './testing/scenario-machine';

/** Write the fixtures anew: UPDATE_FIXTURES=1 npx vitest run src/trace/columns.test.ts */
const isUpdate = process.env['UPDATE_FIXTURES'] === '1';
const folder = new URL('./fixtures/', import.meta.url);

function suggestedRun(id: string, path: 'before' | 'after'): Run {
  const machine = scenarioMachine(id, path);
  const { ticks } = decodeSchedule(machine.program.suggestion ?? '');
  const start = replay(
    machine,
    ticks.map(({ letter, variant }) => ({
      actor: machine.actors.findIndex((actor) => actor.letter === letter),
      variant,
    })),
  );
  return extendRunBy(start, completeFairly([start], 10_000).ticks);
}

function sentencesOf(run: Run): string {
  const rows = run.ticks.map(({ index, actor }) => {
    const letter = run.machine.actors[actor]?.letter ?? '?';
    return `${String(index).padStart(4)} ${letter} ${sentenceOf(run, index).text}`;
  });
  return `${rows.join('\n')}\n`;
}

function expectFixture(name: string, text: string): void {
  const file = new URL(name, folder);
  if (isUpdate) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `no fixture ${name}`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe.each(everyScenarioPath)(
  '$id, $path: the suggested schedule to its end',
  ({ id, path }) => {
    const run = suggestedRun(id, path);

    it('prints as its fixture in columns', () => {
      expectFixture(`${id}-${path}.txt`, printColumns(run));
    });

    it('reads as its fixture in sentences', () => {
      expectFixture(`${id}-${path}.sentences.txt`, sentencesOf(run));
    });

    it('says at most two sentences of 140 characters per tick, names filled in', () => {
      for (let index = 0; index <= run.ticks.length; index++) {
        const { text, parts } = sentenceOf(run, index);
        expect(text.length, text).toBeLessThanOrEqual(140);
        expect(text, text).toMatch(/^[A-Z0-9].*\.$/);
        expect(text.split(/\. [A-Z]/), text).toHaveLength(
          Math.min(2, text.split(/\. [A-Z]/).length),
        );
        expect(text, text).not.toMatch(/undefined|NaN|\{|\.\.|[!]/);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }
    });

    it('ends without a fault', () => {
      expect(
        run.ticks.flatMap(({ events }) => events).filter(({ kind }) => kind === 'fault'),
      ).toEqual([]);
    });
  },
);

describe('some of the columns', () => {
  const run = suggestedRun('live', 'after');

  it('stand side by side, and who is left out takes no room', () => {
    expect(columnTitles(run)).toEqual(['CPU0', 'CPU1', 'CPU2', 'RCU']);
    const [header, rule, ...rows] = printColumns(run, { shown: [1, 3] })
      .trimEnd()
      .split('\n');
    expect(header).toBe('       CPU1                    RCU');
    expect(rule).toBe('       ----                    ---');
    expect(rows.some((row) => row.startsWith(' '.repeat(31)))).toBe(true);
    expect(rows.every((row) => !row.startsWith(' '.repeat(40)))).toBe(true);
    const ticks = columnsOf(run).filter((column) => column === 1 || column === 3).length;
    expect(rows.length).toBeGreaterThanOrEqual(ticks);
    expect(printColumns(run, { shown: [0, 1, 2, 3] })).toBe(printColumns(run));
  });
});
