import { ActorBar } from './actor-bar';
import { LiveRegion } from './live-region';
import { Overview } from './overview';
import { Pane } from './pane';
import { PhoneStage } from './phone-stage';
import { Spine } from './spine';
import type { Layout } from './use-layout';
import { usePlayback } from './use-playback';
import { useShownPanel } from './use-shown-panel';
import './stage.css';

/** Both paths on one schedule. */
export function Stage({ layout }: { readonly layout: Layout }) {
  usePlayback();
  const hasBoth = useShownPanel(layout) === 'source' && layout === 'wide';
  return (
    <>
      {layout === 'phone' ? (
        <PhoneStage />
      ) : (
        <main
          className={hasBoth ? 'stage-panes has-both' : 'stage-panes'}
          data-view="stage"
          tabIndex={-1}
        >
          <Pane path="before" layout={layout} />
          <Spine />
          <Pane path="after" layout={layout} />
          <Overview />
        </main>
      )}
      <ActorBar isPhone={layout === 'phone'} />
      <LiveRegion />
    </>
  );
}
