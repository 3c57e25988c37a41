import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CheckContext } from './check-context';
import { FaultReport } from './fault-report';
import { Pane } from './pane';
import { SourcePanel } from './source-panel';
import { StoreContext } from './store-context';
import {
  catalogue,
  computePane,
  computeRun,
  createCheckStore,
  createStageStore,
  fromFragment,
  type PathName,
  type StageStore,
} from '../store';
import { faultTick } from '../trace';

/** The store on the first of these schedules in which the reader meets what the deleter has freed. */
function findFault(): StageStore {
  for (let first = 10; first < 60; first += 1) {
    const fragment = `1;live;what=after-free-now;R${String(first)}D60R60`;
    const { link, trouble } = fromFragment(fragment, catalogue);
    if (faultTick(computeRun(link, 'after')) !== undefined) return createStageStore(link, trouble);
  }
  throw new Error('no schedule meets freed memory');
}

const drawIn = (store: StageStore, part: ReactNode): string =>
  renderToStaticMarkup(
    <StoreContext value={store}>
      <CheckContext value={createCheckStore(() => () => undefined)}>{part}</CheckContext>
    </StoreContext>,
  );

const draw = (store: StageStore, path: PathName): string =>
  drawIn(store, <Pane path={path} layout="wide" />);

/** The source by itself: a pane loads it later. */
const drawSource = (store: StageStore, path: PathName): string =>
  drawIn(store, <SourcePanel pane={computePane(store.getState().link, path)} />);

it('a pane with a fault shows its report, and the other pane goes on', () => {
  const store = findFault();
  const report = drawIn(store, <FaultReport pane={computePane(store.getState().link, 'after')} />);
  expect(report).toContain('simulated BUG: use-after-free');
  expect(report).toMatch(/Freed by <span[^>]*>deleter\/CPU1<\/span> <button[^>]*>at tick \d+</);
  expect(report).toContain('Nearest safe order');
  expect(report).toContain('Back one tick');
  // A pane loads it later, and keeps its place.
  const after = draw(store, 'after');
  expect(after).toContain('class="fault-report"');
  expect(after).toContain('<b>Use after free.</b>');
  expect(after).not.toContain('class="ledger"');

  const before = draw(store, 'before');
  expect(before).not.toContain('fault-report');
  expect(before).toContain('class="ledger"');
  expect(before).toContain('class="readout"');
  const run = computeRun(store.getState().link, 'before');
  const fault = faultTick(computeRun(store.getState().link, 'after')) ?? 0;
  expect(run.ticks.slice(fault).some(({ choice }) => choice !== undefined)).toBe(true);
});

it('the source shows what a what-if has edited, on its path alone', () => {
  const store = findFault();
  const after = drawSource(store, 'after');
  expect(after).toContain('aria-label="edited by what-if free at once, not kfree_rcu"');
  expect(after).toContain('<del>kfree_rcu(timer);</del>');
  expect(after.match(/<code>\s*kfree\(timer\);/g)).toHaveLength(1);
  expect(draw(store, 'after')).toContain('with <b>free at once, not kfree_rcu</b>');
  expect(drawSource(store, 'before')).not.toContain('what-if');
  expect(draw(store, 'before')).toContain('to v6.14, siglock');
});

it('nobody waits in the source where a fault has stopped everybody', () => {
  const { link, trouble } = fromFragment('1;live;R10D17', catalogue);
  expect(drawSource(createStageStore(link, trouble), 'before')).toContain('waits</span>');
  expect(drawSource(findFault(), 'after')).not.toContain('waits</span>');
});
