import { describe, expect, it } from 'vitest';
import { scenarios } from '../scenarios/posix-timers';
import { catalogue, computePane, fromFragment, pathNames } from '../store';
import { toVerb } from './outlook-verb';
import { computeOutlook } from './waiting';

describe('toVerb', () => {
  it.each([
    ['reads it_id of timer 2', 'reads'],
    ['spins: siglock is held by reader', 'spins'],
    ['waits: CPU0 is still inside', 'waits'],
    ['takes siglock', 'locks'],
    ['takes a reference on timer 2', 'takes'],
    ['unlocks timer 2', 'drops'],
    ['begins grace period 1', 'begins'],
    ['has nothing to do', 'idle'],
    ['stopped by a fault', 'fault'],
    ['pane stopped', 'stops'],
    ['turns interrupts off', 'irqs off'],
  ])('%s: %s', (outlook, verb) => {
    expect(toVerb(outlook)).toBe(verb);
  });

  it('is a word that says something and fits its card, at each moment of every scenario', () => {
    const verbs = new Set(
      scenarios.flatMap(({ id }) => {
        const { link } = fromFragment(`1;${id}`, catalogue);
        return pathNames.flatMap((path) =>
          Array.from({ length: link.schedule.length + 1 }, (_, position) =>
            computePane({ ...link, position }, path),
          ).flatMap((pane) =>
            pane.run.machine.actors.map(({ index }) => toVerb(computeOutlook(pane, index).text)),
          ),
        );
      }),
    );
    const tooLong = [...verbs].filter((verb) => verb.length > 8);
    expect(tooLong).toEqual([]);
    for (const word of ['is', 'has', 'the', 'a', 'no']) expect([...verbs]).not.toContain(word);
  });
});
