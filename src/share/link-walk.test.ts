import { describe, expect, it } from 'vitest';
import { addWalk, decodeLink, encodeLink, findWalk, toMissingWalk } from '.';
import { CATALOGUE } from './testing/share-fixtures';

const fragment = encodeLink({
  scenario: 'live',
  parameters: {},
  whatIfs: [],
  show: 'verdicts',
  schedule: [{ letter: 'R', variant: 0 }],
  position: 0,
});
const walk = { claim: 'memory', stop: 2 };

describe('a stop of a walk in a link', () => {
  it('stands behind the scenario, and is found again', () => {
    expect(addWalk('1;live;R9;@2', walk)).toBe('1;live;walk=memory.3;R9;@2');
    expect(findWalk(addWalk(fragment, walk))).toEqual(walk);
    expect(findWalk(`#${addWalk(fragment, walk)}`)).toEqual(walk);
    expect(findWalk(encodeURIComponent(addWalk(fragment, walk)))).toEqual(walk);
    expect(findWalk(fragment)).toBeUndefined();
  });

  it('changes nothing of the view', () => {
    expect(decodeLink(addWalk(fragment, walk), CATALOGUE)).toEqual(decodeLink(fragment, CATALOGUE));
  });

  it.each([
    ['1;live;walk=memory', { claim: 'memory', stop: 0 }],
    ['1;live;walk=memory.0', { claim: 'memory.0', stop: 0 }],
    ['1;live;walk=memory.x', { claim: 'memory.x', stop: 0 }],
    ['1;live;walk=memory.3;walk=exit.1', walk],
    ['1;live;walk=', undefined],
    ['99;live;walk=memory.3', undefined],
    ['', undefined],
  ])('written by hand: %s', (text, found) => {
    expect(findWalk(text)).toEqual(found);
  });

  it('is said to be missing, as short as may be', () => {
    expect(toMissingWalk({ claim: 'no-such-walk', stop: 0 }).message).toBe(
      'This link names a stop of a walk that does not exist here: no-such-walk.1. The rest is open.',
    );
    expect(toMissingWalk({ claim: 'x'.repeat(90), stop: 0 }).message.length).toBeLessThan(140);
  });

  it('twice is said', () => {
    const read = decodeLink('1;live;walk=memory.3;walk=exit.1', CATALOGUE);
    expect(read.kind === 'view' && read.problems.map(({ message }) => message)).toEqual([
      'This link gives its walk more than once. The first one is used.',
    ]);
  });
});
