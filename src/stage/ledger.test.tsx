import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Ledger } from './ledger';
import { catalogue, computePane, createStageStore, fromFragment } from '../store';

it('each number is a button with details: who paid, and the longest stretch of each', () => {
  const { link, trouble } = fromFragment('1;live', catalogue);
  const state = createStageStore(link, trouble).getState().link;
  const pane = computePane({ ...state, position: state.schedule.length }, 'before');
  const drawn = renderToStaticMarkup(<Ledger pane={pane} />);
  const details = [...drawn.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id);
  expect(details).toHaveLength(4);
  for (const id of details) expect(drawn).toContain(`id="${id ?? ''}"`);
  expect(drawn).toContain('<th scope="row">reader on CPU0</th><td>29</td><td>29</td>');
  expect(drawn).toContain('<th scope="row">deleter on CPU1</th><td>21</td><td>21</td>');
  expect(drawn).toContain('1 at once at most, the longest for 3 ticks');
});

it('says in less height too that locks and interrupts are those of the reader: others hold siglock as well', () => {
  const { link, trouble } = fromFragment('1;live', catalogue);
  const drawn = renderToStaticMarkup(
    <Ledger pane={computePane(createStageStore(link, trouble).getState().link, 'after')} />,
  );
  const short = [...drawn.matchAll(/"ledger-short"[^>]*>([^<]+)/g)].map(([, words]) => words);
  const units = [...drawn.matchAll(/"ledger-unit"[^>]*>([^<]+)/g)].map(([, words]) => words);
  expect(units.map((unit, index) => `${unit ?? ''} ${short[index] ?? ''}`)).toEqual([
    'reader ticks in siglock',
    'reader ticks irqs off',
    'writer ticks spun',
    'objects to be freed',
  ]);
});
