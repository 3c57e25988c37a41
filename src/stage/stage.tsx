import { ActorBar } from './actor-bar';
import { LiveRegion } from './live-region';
import { Overview } from './overview';
import { Pane } from './pane';
import { PhoneStage } from './phone-stage';
import { Spine } from './spine';
import type { Layout } from './use-layout';
import { usePlayback } from './use-playback';
import './stage.css';

/** Both paths on one schedule. */
export function Stage({ layout }: { readonly layout: Layout }) {
  usePlayback();
  return (
    <>
      {layout === 'phone' ? (
        <PhoneStage />
      ) : (
        <main
          className={layout === 'wide' ? 'stage-panes has-both' : 'stage-panes'}
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
