import { use } from 'react';
import type { AskedProgram } from '../scenarios/posix-timers';
import {
  chooseActor,
  closeDialog,
  computePane,
  dispatch,
  pathNames,
  setPanel,
  setTab,
  showView,
  tell,
  type PathName,
  type StageStore,
} from '../store';
import { toAddress } from './address';
import { useCheckStore } from './check-context';
import { copyText } from './copy-text';
import type { Command } from './keyboard';
import { StoreContext, useStage } from './store-context';
import { useKeyboard } from './use-keyboard';
import type { Layout } from './use-layout';
import { computeVariants } from './variants';

/** Connects the keys of the page to the store. */
export function useCommands(layout: Layout): void {
  const store = use(StoreContext);
  const view = useStage((state) => state.face.view);
  const { ask } = useCheckStore();
  useKeyboard(view, (command) => {
    if (store === undefined) return;
    if (command.kind === 'check')
      for (const path of pathNames) ask({ ask: 'verdict', program: programOf(store, path) });
    else run(store, command, layout);
  });
}

function programOf(store: StageStore, path: PathName): AskedProgram {
  const { scenario, parameters, whatIfs } = store.getState().link;
  return { scenario, path, parameters, whatIfs };
}

type StageCommand = Exclude<Command, { readonly kind: 'check' }>;

function run(store: StageStore, command: StageCommand, layout: Layout): void {
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
    case 'switch-view': {
      const { view } = store.getState().face;
      dispatch(store, showView(view === 'stage' ? 'verdicts' : 'stage'));
      break;
    }
    case 'copy-link': {
      const { link, face } = store.getState();
      void copyText(toAddress(link, face.view)).then((done) => {
        dispatch(
          store,
          tell(
            done ? 'Link copied.' : 'The browser refused to copy. The link is in the address bar.',
          ),
        );
      });
      break;
    }
    case 'back':
      dispatch(store, store.getState().face.dialog === 'none' ? showView('stage') : closeDialog);
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
