import { use } from 'react';
import {
  chooseActor,
  closeDialog,
  computePane,
  dispatch,
  setPanel,
  setTab,
  tell,
  type StageStore,
} from '../store';
import { toAddress } from './address';
import { copyText } from './copy-text';
import type { Command } from './keyboard';
import { StoreContext } from './store-context';
import { useKeyboard } from './use-keyboard';
import type { Layout } from './use-layout';
import { computeVariants } from './variants';

/** Connects the keys of the page to the store. */
export function useCommands(layout: Layout): void {
  const store = use(StoreContext);
  useKeyboard((command) => {
    if (store !== undefined) run(store, command, layout);
  });
}

function run(store: StageStore, command: Command, layout: Layout): void {
  switch (command.kind) {
    case 'move':
      dispatch(store, command.move);
      break;
    case 'actor':
      giveTick(store, command.index, command.isNextVariant);
      break;
    case 'toggle-source': {
      const { tab, panel } = store.getState().face;
      if (layout === 'phone') {
        dispatch(store, setTab(tab === 'source' ? 'list-before' : 'source'));
        break;
      }
      const shown = panel ?? (layout === 'wide' ? 'source' : 'memory');
      dispatch(store, setPanel(shown === 'source' ? 'memory' : 'source'));
      break;
    }
    case 'copy-link':
      void copyText(toAddress(store.getState().link)).then((done) => {
        dispatch(
          store,
          tell(
            done ? 'Link copied.' : 'The browser refused to copy. The link is in the address bar.',
          ),
        );
      });
      break;
    case 'back':
      dispatch(store, closeDialog);
      break;
  }
}

function giveTick(store: StageStore, index: number, isNextVariant: boolean): void {
  const { link } = store.getState();
  const before = computePane(link, 'before');
  const actor = before.run.machine.actors[index];
  if (actor === undefined) return;
  const variants = computeVariants(index, before, computePane(link, 'after'));
  dispatch(store, chooseActor(actor.letter, isNextVariant ? (variants[1]?.variant ?? 0) : 0));
}
