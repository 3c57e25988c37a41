import { type ContestantId, contestantIds } from './contestant';
import { contestantWords } from './contestant-words';
import { toMarkdownTable } from '../markdown-table';
import { toTimes } from './ratio-table';
import type { Row } from './row';
import { sizesOf } from './subject';

/** How many times as much each contestant needs for a larger member of the family. */
export function growthTable(rows: readonly Row[]): string {
  const head = ['contestant', 'path', 'from', 'to', 'states', 'time', 'memory'];
  const cells = contestantIds.flatMap((contestant) => {
    const own = rows.filter((row) => row.contestant === contestant && row.writers !== null);
    return (['before', 'after'] as const).flatMap((path) => {
      const members = own.filter((row) => row.path === path);
      return [alongTimers(members), alongWriters(members)].flatMap((pair) =>
        pair === undefined ? [] : [toCells(contestant, pair)],
      );
    });
  });
  return toMarkdownTable([head, ...cells]);
}

interface Pair {
  readonly from: Row;
  readonly to: Row;
}

/** From the fewest to the most timers, with as many writers as possible. */
function alongTimers(members: readonly Row[]): Pair | undefined {
  const writers = Math.max(...members.map((row) => row.writers ?? 0));
  return endsOf(
    members.filter((row) => row.writers === writers),
    ({ timers }) => timers,
  );
}

/** From the fewest to the most writers, with as many timers as possible. */
function alongWriters(members: readonly Row[]): Pair | undefined {
  const writers = Math.max(...members.map((row) => row.writers ?? 0));
  const largest = members.filter((row) => row.writers === writers);
  const timers = Math.max(...largest.map((row) => row.timers ?? 0));
  return endsOf(
    members.filter((row) => row.timers === timers),
    (row) => row.writers,
  );
}

function endsOf(members: readonly Row[], size: (row: Row) => number | null): Pair | undefined {
  const sorted = members.toSorted((one, other) => (size(one) ?? 0) - (size(other) ?? 0));
  const [from, to] = [sorted[0], sorted.at(-1)];
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

const toCells = (contestant: ContestantId, { from, to }: Pair): readonly string[] => [
  contestantWords[contestant],
  from.path,
  sizesOf(from).join(', '),
  sizesOf(to).join(', '),
  toTimes(to.states / from.states),
  toTimes(to.seconds / from.seconds),
  toTimes(to.peakBytes / from.peakBytes),
];
