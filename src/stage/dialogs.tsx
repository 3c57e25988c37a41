import { useEffect, useState } from 'react';
import { closeDialog } from '../store';
import type { CommandPage } from './command';
import { loadFault } from './fault';
import { lazyPart, loadAhead } from './lazy-part';
import { Part } from './part';
import { loadSource } from './source';
import { useDispatch, useStage } from './store-context';

const load = () => import('./open-dialog');
const OpenDialog = lazyPart(async () => (await load()).OpenDialog);

/** Milliseconds after which a page has what it needs to begin with. */
const SOON = 1000;

/** What lies over the page. Its code comes after all that is seen at once, and is there before it is asked for. */
export function Dialogs({ page }: { readonly page: CommandPage }) {
  const isOpen = useStage((state) => state.face.dialog !== 'none');
  const [isNeeded, setNeeded] = useState(isOpen);
  if (isOpen && !isNeeded) setNeeded(true);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      loadAhead(loadSource);
      loadAhead(loadFault);
      loadAhead(async () => {
        await load();
        // Drawn shut: what comes lazily takes another third of a second, in which letters would be lost.
        setNeeded(true);
      });
    }, SOON);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  if (!isNeeded) return null;
  return (
    <Part failed={<NoDialog />}>
      <OpenDialog page={page} />
    </Part>
  );
}

/** Where dialogs could not be loaded none may count as open: it would have all keys for itself. */
function NoDialog() {
  const dispatch = useDispatch();
  const isOpen = useStage((state) => state.face.dialog !== 'none');
  useEffect(() => {
    if (isOpen) dispatch(closeDialog);
  }, [isOpen, dispatch]);
  return null;
}
