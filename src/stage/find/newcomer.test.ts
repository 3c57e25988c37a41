import { describe, expect, it } from 'vitest';
import { noProgress, startOf, type Checks } from '../../store';
import { toEntries } from './entries';
import { rank } from './rank';

const entries = toEntries({
  link: { ...startOf('live', {}, ['after-free-now']) },
  stops: [],
  isStage: true,
  checks: new Map() as Checks,
  walks: { ...noProgress, finished: ['exit'] },
});

/** The ids of the first entries for what was typed, as they stand in the list. */
const found = (typed: string): readonly string[] =>
  rank(entries, typed, [])
    .flatMap(({ items }) => items.map(({ id }) => id))
    .slice(0, 4);

/** What a newcomer types, and the beginning of the id of what is meant. */
describe('words of a newcomer find it among the first four', () => {
  it.each([
    ['help', 'keys'],
    ['tutorial', 'walk-'],
    ['guided walk', 'walk-'],
    ['shortcuts', 'keys'],
    ['bug', 'show-race'],
    ['show me the race', 'show-race'],
    ['use after free', 'show-race'],
    ['verify', 'check'],
    ['check both paths', 'check'],
    ['proof', 'check'],
    ['outcome table', 'outcomes'],
    ['results', 'outcomes'],
    ['breakpoint', 'stops'],
    ['stop when an actor reaches a line', 'stops'],
    ['restart', 'reset'],
    ['next event', 'next-event'],
    ['previous event of interest', 'previous-event'],
    ['lock handover', 'next-event'],
    ['next fault', 'next-event'],
    ['grace period edge', 'next-event'],
    ['difference', 'divergence'],
    ['state space', 'view-map'],
    ['graph', 'view-map'],
    ['url', 'copy-link'],
    ['export', 'share'],
    ['code', 'source'],
    ['what if', 'what-if-'],
    ['remove siglock', 'what-if-before-no-siglock'],
    ['free at once', 'what-if-after-free-now'],
    ['original kernel', 'no-what-ifs'],
    ['evidence', 'view-claims'],
    ['run', 'play'],
    ['deadlock', 'view-verdicts'],
  ])('%s', (typed, id) => {
    expect(
      found(typed).filter((one) => one === id || (id.endsWith('-') && one.startsWith(id))),
    ).not.toEqual([]);
  });

  it('and each entry has an id of its own', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
