import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Readout } from './readout';
import { StoreContext } from './store-context';
import { catalogue, computePane, createStageStore, dispatch, fromFragment, goTo } from '../store';

/** The readout of the suggested schedule on the path after, as it is drawn after each tick. */
function drawAll(scenario: string): readonly string[] {
  const { link, trouble } = fromFragment(`1;${scenario}`, catalogue);
  const store = createStageStore(link, trouble);
  return Array.from({ length: store.getState().link.schedule.length + 1 }, (_, position) => {
    dispatch(store, goTo(position));
    return renderToStaticMarkup(
      <StoreContext value={store}>
        <Readout pane={computePane(store.getState().link, 'after')} />
      </StoreContext>,
    );
  });
}

describe('the readout', () => {
  it('strikes what did not fit, and says in the margin who is there twice or not at all', () => {
    const drawn = drawAll('two-fills');
    expect(drawn.join('')).toMatch(/<s>ID: 1\s<\/s><em[^>]*>did not fit, shown again next time</);
    const last = drawn.at(-1) ?? '';
    expect(last).toMatch(/<em class="readout-note">shown twice: CPU2 linked timer 3/);
    expect(last).toMatch(/<em class="readout-note">Not in it: timer 1; passed over: CPU1 unlinked/);
  });

  it('is grey until it is copied, and has a tick where each record ends', () => {
    const drawn = drawAll('live');
    const filled = drawn.findLast((markup) => markup.includes('not yet copied')) ?? '';
    expect(filled).toMatch(/<span>ID: 3/);
    expect(filled.match(/class="readout-end"/g)).toHaveLength(2);
    expect(drawn.at(-1)).toContain('copied to user space');
    expect(drawn.at(-1)).not.toContain('<span>ID');
  });
});
