import { describe, expect, it } from 'vitest';
import { walks } from '../scenarios/posix-timers';
import { catalogue, createStageStore, dispatch, fragmentOf, fromFragment, goTo } from '../store';
import { toFirstGuide, noProgress, type StageStore } from '../store';
import { answerLink, stationsOf } from '.';

/** The page as a link opens it, its walk answered. */
function openAt(fragment: string): StageStore {
  const { link, view, trouble } = fromFragment(fragment, catalogue);
  const guide = toFirstGuide(noProgress, fragment);
  const store = createStageStore(link, trouble, view, guide);
  if (guide.kind === 'asked') dispatch(store, answerLink(guide.walk));
  return store;
}

const addressOf = (store: StageStore): string => {
  const { link, face } = store.getState();
  return fragmentOf(link, face.view, face.guide);
};

describe('a link to a stop of a walk', () => {
  it.each(walks.flatMap(stationsOf))('opens it: $place.claim, $place.fragment', (station) => {
    const { claim, stop, fragment } = station.place;
    const address = fragment.replace(/^(1;[^;]*)/, `$1;walk=${claim}.${String(stop + 1)}`);
    const store = openAt(address);
    const { face, link } = store.getState();
    expect(face.guide).toEqual({ kind: 'walk', place: station.place, isResumed: true });
    expect(link.position).toBe(station.link.position);
    expect(face.linkTrouble).toEqual([]);
    expect(addressOf(store)).toBe(address);
  });

  it('names it only where it is shown', () => {
    const store = openAt('1;live;walk=memory.2;R3');
    expect(store.getState().face.guide).toMatchObject({ kind: 'walk', place: { stop: 1 } });
    expect(addressOf(store)).toBe('1;live;R3');
    dispatch(store, goTo(1));
    expect(addressOf(store)).toBe('1;live;R3;@1');
  });

  it.each(['no-such-walk', 'memory.99', 'memory.0'])('to none that exists says so: %s', (name) => {
    const store = openAt(`1;live;walk=${name};R3;@1;timers=77`);
    const { face, link } = store.getState();
    expect(face.guide).toEqual({ kind: 'none' });
    expect(face.linkTrouble).toHaveLength(2);
    expect(face.linkTrouble.at(-1)).toContain(`a stop of a walk that does not exist here: ${name}`);
    expect(link.position).toBe(1);
  });
});
