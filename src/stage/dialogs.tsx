import { lazy, Suspense, useEffect, useState } from 'react';
import type { CommandPage } from './command';
import { useStage } from './store-context';

const load = () => import('./open-dialog');
const OpenDialog = lazy(async () => ({ default: (await load()).OpenDialog }));

/** Milliseconds after which a page has what it needs to begin with. */
const SOON = 1000;

/** What lies over the page. Its code comes after all that is seen at once, and is there before it is asked for. */
export function Dialogs({ page }: { readonly page: CommandPage }) {
  const isOpen = useStage((state) => state.face.dialog !== 'none');
  const [isNeeded, setNeeded] = useState(isOpen);
  if (isOpen && !isNeeded) setNeeded(true);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      void load().then(({ loadRest }) => loadRest());
    }, SOON);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  if (!isNeeded) return null;
  return (
    <Suspense fallback={null}>
      <OpenDialog page={page} />
    </Suspense>
  );
}
