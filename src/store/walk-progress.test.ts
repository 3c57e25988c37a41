import { describe, expect, it } from 'vitest';
import {
  createStageStore,
  createWalkStore,
  decodeProgress,
  dispatch,
  encodeProgress,
  goBack,
  goTo,
  isSameMoment,
  leaveWalk,
  noProgress,
  showStop,
  showView,
  startOf,
  toFirstGuide,
  undo,
  type Guide,
  type StageStore,
  type WalkPlace,
  type WalkProgress,
  type WalkStorage,
} from '.';

const place = (stop: number, claim = 'memory'): WalkPlace => ({
  claim,
  stop,
  stops: 3,
  fragment: `1;live;R9;@${String(stop)}`,
});

function storageWith(text?: string): WalkStorage & { readonly kept: Map<string, string> } {
  const kept = new Map(text === undefined ? [] : [['gracelane.walks', text]]);
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const stageWith = (guide: Guide): StageStore =>
  createStageStore(startOf('live', {}), [], 'stage', guide);

const standing = (stage: StageStore, at: WalkPlace): void => {
  const link = { ...stage.getState().link, position: at.stop };
  dispatch(stage, showStop(at, { link, path: undefined, tab: undefined, object: undefined }));
};

describe('the progress as text', () => {
  const some: WalkProgress = { isAnswered: true, finished: ['exit'], left: place(1) };

  it('comes back as it was', () => {
    expect(decodeProgress(encodeProgress(some))).toEqual(some);
    expect(decodeProgress(encodeProgress(noProgress))).toEqual(noProgress);
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"version":2,"isAnswered":true,"finished":["exit"]}',
    '{"version":1,"isAnswered":"yes","finished":{"0":"exit"},"left":{"claim":"exit"}}',
    '{"version":1,"finished":[1,null],"left":{"claim":"exit","stop":3,"stops":3,"fragment":""}}',
    '{"version":1,"left":{"claim":"exit","stop":0.5,"stops":3,"fragment":""}}',
  ])('garbage is no progress: %s', (text) => {
    expect(decodeProgress(text)).toEqual(noProgress);
  });
});

describe('what a page begins with', () => {
  it('is an offer for who comes first and with no link', () => {
    expect(toFirstGuide(noProgress, '')).toEqual({ kind: 'offer' });
    expect(toFirstGuide(noProgress, '1;exit')).toEqual({ kind: 'none' });
    expect(toFirstGuide({ ...noProgress, isAnswered: true }, '')).toEqual({ kind: 'none' });
  });

  it('is the stop that the link names, else an offer of the walk that was left', () => {
    const progress = { isAnswered: true, finished: [], left: place(1) };
    expect(toFirstGuide(progress, '')).toEqual({ kind: 'offer' });
    expect(toFirstGuide(progress, '1;live;R9;@1')).toEqual({ kind: 'none' });
    const asked = { kind: 'asked', walk: { claim: 'memory', stop: 1 } };
    expect(toFirstGuide(progress, '1;live;walk=memory.2;R9;@1')).toEqual(asked);
    expect(toFirstGuide(noProgress, '1;live;walk=memory.2;R9;@1')).toEqual(asked);
  });
});

describe('the progress of a walk', () => {
  it('is kept stop by stop, and the walk is finished at its last one', () => {
    const storage = storageWith();
    const walks = createWalkStore(storage);
    const stage = stageWith({ kind: 'offer' });
    walks.follow(stage);
    standing(stage, place(0));
    standing(stage, place(1));
    dispatch(stage, leaveWalk);
    expect(createWalkStore(storage).progress.getState()).toEqual({
      isAnswered: true,
      finished: [],
      left: place(1),
    });
    standing(stage, place(2));
    expect(createWalkStore(storage).progress.getState()).toEqual({
      isAnswered: true,
      finished: ['memory'],
      left: undefined,
    });
    walks.forget();
    expect(storage.kept.size).toBe(0);
    expect(walks.progress.getState()).toEqual(noProgress);
  });

  it('knows an answer to the offer: no, or something else that was done', () => {
    for (const answer of [leaveWalk, goTo(3)]) {
      const walks = createWalkStore(storageWith());
      const stage = stageWith({ kind: 'offer' });
      walks.follow(stage);
      dispatch(stage, answer);
      expect(walks.progress.getState().isAnswered).toBe(true);
    }
  });

  it('lives as long as the page where nothing can be kept', () => {
    const refuse = (): never => {
      throw new Error('SecurityError');
    };
    for (const storage of [undefined, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const walks = createWalkStore(storage);
      const stage = stageWith({ kind: 'offer' });
      walks.follow(stage);
      standing(stage, place(2));
      expect(walks.progress.getState().finished).toEqual(['memory']);
      walks.forget();
      expect(walks.progress.getState()).toEqual(noProgress);
    }
  });
});

describe('a stop of a walk', () => {
  it('shows its moment on the stage, and what was there can be undone to', () => {
    const stage = stageWith({ kind: 'none' });
    const { link } = stage.getState();
    dispatch(stage, goTo(5));
    dispatch(stage, showView('claims'));
    const other = { ...link, schedule: link.schedule.slice(0, 9), position: 4 };
    dispatch(stage, showStop(place(1), { link: other, path: 'after', tab: 'readout', object: 7 }));
    const { face } = stage.getState();
    expect(face).toMatchObject({
      view: 'stage',
      pane: 'after',
      tab: 'readout',
      lit: { object: 7 },
    });
    expect(isSameMoment(stage.getState().link, other)).toBe(true);
    expect(isSameMoment(stage.getState().link, { ...other, position: 3 })).toBe(false);
    dispatch(stage, undo);
    expect(isSameMoment(stage.getState().link, { ...link, position: 5 })).toBe(true);
  });

  it('is left with Esc, after a view and a dialog', () => {
    const stage = stageWith({ kind: 'walk', place: place(1), isResumed: false });
    dispatch(stage, showView('claims'));
    dispatch(stage, goBack);
    expect(stage.getState().face).toMatchObject({ view: 'stage', guide: { kind: 'walk' } });
    dispatch(stage, goBack);
    expect(stage.getState().face.guide).toEqual({ kind: 'none' });
  });
});
