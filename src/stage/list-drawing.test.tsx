import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ListDrawing } from './list-drawing';
import { StoreContext } from './store-context';
import {
  catalogue,
  computePane,
  createStageStore,
  dispatch,
  finishFairly,
  fromFragment,
  goTo,
} from '../store';

/** The list on the path before, after everyone has finished, drawn at each of its ticks. */
function drawAll(fragment: string): readonly string[] {
  const { link, trouble } = fromFragment(fragment, catalogue);
  const store = createStageStore(link, trouble);
  dispatch(store, finishFairly);
  return Array.from({ length: store.getState().link.schedule.length + 1 }, (_, position) => {
    dispatch(store, goTo(position));
    return renderToStaticMarkup(
      <StoreContext value={store}>
        <ListDrawing pane={computePane(store.getState().link, 'before')} height={178} />
      </StoreContext>,
    );
  });
}

describe('the list', () => {
  it('draws its head as alive, then freed, with the object that holds it', () => {
    const drawn = drawAll('1;exit;@0');
    expect(drawn[0]).toContain('>first<');
    expect(drawn[0]).not.toMatch(/class="list-box is-/);
    const last = drawn.at(-1) ?? '';
    expect(last).toContain('class="list-box is-freed"');
    expect(last).toContain('>freed<');
    expect(last).not.toContain('>first<');
    expect(last).toMatch(/aria-label="[^"]*is freed memory, of [^"]*signal/);
  });

  it('names both poisons of the last node', () => {
    const drawn = drawAll('1;live;victim=1;@0').join('');
    expect(drawn).toContain('>POISON1<');
    expect(drawn).toContain('>POISON2<');
  });
});
