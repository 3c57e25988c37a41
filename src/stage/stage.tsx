import { ActorBar } from './actor-bar';
import { lazyPart } from './lazy-part';
import { LiveRegion } from './live-region';
import { Overview } from './overview';
import { Pane } from './pane';
import { Part } from './part';
import { Spine } from './spine';
import type { Layout } from './use-layout';
import { usePlayback } from './use-playback';
import './stage.css';

const PhoneStage = lazyPart(async () => (await import('./phone-stage')).PhoneStage);

/** Both paths on one schedule. */
export function Stage({ layout }: { readonly layout: Layout }) {
  usePlayback();
  return (
    <>
      {layout === 'phone' ? (
        <Part fallback={<main className="phone" />}>
          <PhoneStage />
        </Part>
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
