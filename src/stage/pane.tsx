import { whatIfsOf } from '../scenarios/posix-timers';
import { focusPane, type PathName } from '../store';
import { faultTick, sentenceOf } from '../trace';
import { MemoryPanel, ReadoutPanel } from './memory-panel';
import { PaneVerdict } from './pane-verdict';
import { PanelSwitch } from './panel-switch';
import { pathLabels } from './path-label';
import { SentenceLine, StartLine } from './sentence';
import { Source } from './source';
import { useDispatch, useStage } from './store-context';
import { PaneTimeline } from './timeline/pane-timeline';
import { Timeline } from './timeline/timeline';
import type { Layout } from './use-layout';
import { usePane } from './use-runs';
import { useShownPanel } from './use-shown-panel';
import './pane.css';

/** One path: its sentence, its lanes, its memory and source. */
export function Pane({ path, layout }: { readonly path: PathName; readonly layout: Layout }) {
  const pane = usePane(path);
  const dispatch = useDispatch();
  const panel = useShownPanel(layout);
  const isMeasured = useStage(({ face }) => face.pane === path && face.stepSize !== 'access');
  return (
    <section
      className={['pane', `is-${path}`, isMeasured ? 'is-measured' : ''].join(' ')}
      aria-label={pathLabels[path].name}
      onPointerDownCapture={() => {
        dispatch(focusPane(path));
      }}
      onFocusCapture={() => {
        dispatch(focusPane(path));
      }}
    >
      <div className="pane-head">
        <PaneName path={path} />
        {isMeasured && <span className="pane-measure">steps end here</span>}
        <PaneSentence path={path} />
        <PaneVerdict path={path} />
        {path === 'before' && layout !== 'wide' && <PanelSwitch layout={layout} panel={panel} />}
      </div>
      <div className="pane-body">
        <PaneTimeline>
          <Timeline pane={pane} />
        </PaneTimeline>
        {panel === 'readout' && <ReadoutPanel pane={pane} />}
        {(layout === 'wide' || panel === 'memory') && (
          <MemoryPanel pane={pane} hasReadout={layout !== 'narrow'} />
        )}
        {panel === 'source' && <Source pane={pane} />}
      </div>
    </section>
  );
}

/** `After v6.15 on, RCU`; of edited code, what is edited. */
export function PaneName({ path }: { readonly path: PathName }) {
  const on = useStage((state) => state.link.whatIfs);
  const [first, ...others] = whatIfsOf(path, on);
  const { name, versions } = pathLabels[path];
  return (
    <h2 className="pane-name">
      {name}{' '}
      {first === undefined ? (
        <span>{versions}</span>
      ) : (
        <span className="is-edited">
          with {others.length === 0 ? <b>{first.title}</b> : <b>{others.length + 1} what-ifs</b>}
        </span>
      )}
    </h2>
  );
}

/** What the last tick did here, in words. */
export function PaneSentence({ path }: { readonly path: PathName }) {
  const { run, position } = usePane(path);
  if (position === 0) {
    return <StartLine path={path} ahead={run.ticks.length} actors={run.machine.actors.length} />;
  }
  // What stopped this side stays said while the other one goes on.
  const fault = faultTick(run);
  const tick = fault === undefined ? position : Math.min(fault, position);
  return <SentenceLine sentence={sentenceOf(run, tick)} />;
}
