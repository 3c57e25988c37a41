import { useMemo } from 'react';
import { useCheckStore } from './check-context';
import type { CommandPage } from './command';
import { useStage, useStageStore } from './store-context';
import { useKeyboard } from './use-keyboard';
import type { Layout } from './use-layout';

/** What commands act on; connects the keys of the page to it. */
export function useCommands(layout: Layout): CommandPage {
  const store = useStageStore();
  const checks = useCheckStore();
  const view = useStage((state) => state.face.view);
  const isModal = useStage((state) => state.face.dialog !== 'none');
  const page = useMemo(() => ({ store, checks, layout }), [store, checks, layout]);
  useKeyboard(view, isModal, (command) => {
    command.run(page);
  });
  return page;
}
