import { Activity, Suspense, useEffect, useRef, type ReactNode } from 'react';
import './fonts';
import './tokens.css';
import './base.css';
import { Dialogs } from './dialogs';
import { FindDialog } from './find-dialog';
import { Header } from './header';
import { LinkTrouble } from './notice-line';
import { Stage } from './stage';
import { useStage } from './store-context';
import { useCommands } from './use-commands';
import { useLayout } from './use-layout';
import { VerdictAnnouncer } from './verdict-announcer';
import type { ViewName } from '../store';
import './page.css';

interface PageProps {
  /** What stands under the header besides the stage, by name; each is loaded when it is first shown. */
  readonly views: Readonly<Record<Exclude<ViewName, 'stage'>, ReactNode>>;
}

/** The whole page. The stage stays as it is while another view is shown. */
export function Page({ views }: PageProps) {
  const layout = useLayout();
  const view = useStage((state) => state.face.view);
  const commandPage = useCommands(layout);
  useFocusOnChange(view);
  return (
    <div className={`page is-${layout} shows-${view}`}>
      <div>
        <Header />
        <LinkTrouble />
      </div>
      <Activity mode={view === 'stage' ? 'visible' : 'hidden'}>
        <Stage layout={layout} />
      </Activity>
      {view !== 'stage' && (
        <Suspense key={view} fallback={<main />}>
          {views[view]}
        </Suspense>
      )}
      <VerdictAnnouncer path="before" />
      <VerdictAnnouncer path="after" />
      <FindDialog page={commandPage} />
      <Dialogs />
    </div>
  );
}

/** Where the button that led to another view went away with its view, that view takes the focus. */
function useFocusOnChange(view: string): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    window.scrollTo(0, 0);
    if (
      document.activeElement?.checkVisibility() === true &&
      document.activeElement !== document.body
    )
      return;
    document.querySelector<HTMLElement>(`main[data-view="${view}"]`)?.focus();
  }, [view]);
}
