import { Activity, useEffect, useRef, type ReactNode } from 'react';
import './fonts';
import './tokens.css';
import './base.css';
import { Dialogs } from './dialogs';
import { FailureLine } from './failure-line';
import { Header } from './header';
import { LinkTrouble } from './notice-line';
import { Part } from './part';
import { lazyPart } from './lazy-part';
import { Stage } from './stage';
import { useStage } from './store-context';
import { useCommands } from './use-commands';
import { useLayout } from './use-layout';
import type { ViewName } from '../store';
import './page.css';

const VerdictAnnouncer = lazyPart(
  async () => (await import('./verdict-announcer')).VerdictAnnouncer,
);

interface PageProps {
  /** What stands under the header besides the stage, by name; each is loaded when it is first shown. */
  readonly views: Readonly<Record<Exclude<ViewName, 'stage'>, ReactNode>>;
  /** What stands over the stage while it has a guide. */
  readonly guide: ReactNode;
}

/** The whole page. The stage stays as it is while another view is shown. */
export function Page({ views, guide }: PageProps) {
  const layout = useLayout();
  const view = useStage((state) => state.face.view);
  const hasGuide = useStage(({ face }) => face.view === 'stage' && face.guide.kind !== 'none');
  const commandPage = useCommands(layout);
  useFocusOnChange(view);
  return (
    <div className={`page is-${layout} shows-${view}${hasGuide ? ' has-guide' : ''}`}>
      <div>
        <Header layout={layout} />
        <LinkTrouble />
        <FailureLine />
      </div>
      {hasGuide && (
        <div className="guide-place">
          <Part>{guide}</Part>
        </div>
      )}
      <Activity mode={view === 'stage' ? 'visible' : 'hidden'}>
        <Part>
          <Stage layout={layout} />
        </Part>
      </Activity>
      {view !== 'stage' && (
        <Part key={view} fallback={<main />}>
          {views[view]}
        </Part>
      )}
      <Part>
        <VerdictAnnouncer path="before" />
        <VerdictAnnouncer path="after" />
      </Part>
      <Dialogs page={commandPage} />
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
