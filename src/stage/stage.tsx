import './fonts';
import './tokens.css';
import './base.css';
import { ActorBar } from './actor-bar';
import { Dialogs } from './dialogs';
import { Header } from './header';
import { LiveRegion } from './live-region';
import { LinkTrouble } from './notice-line';
import { Pane } from './pane';
import { PhoneStage } from './phone-stage';
import { Spine } from './spine';
import { useCommands } from './use-commands';
import { useLayout } from './use-layout';
import { usePlayback } from './use-playback';
import './stage.css';

/** The whole page: both paths on one schedule. */
export function Stage() {
  const layout = useLayout();
  useCommands(layout);
  usePlayback();
  return (
    <div className={`stage is-${layout}`}>
      <div>
        <Header />
        <LinkTrouble />
      </div>
      {layout === 'phone' ? (
        <PhoneStage />
      ) : (
        <main className="stage-panes">
          <Pane path="before" layout={layout} />
          <Spine hasKey />
          <Pane path="after" layout={layout} />
        </main>
      )}
      <ActorBar />
      <LiveRegion />
      <Dialogs />
    </div>
  );
}
