import type { Actor } from '../lang';
import { inspectActor } from '../machine';
import { Chips } from './chips';
import { sourceLine } from './source-text';
import type { PaneData } from './use-runs';
import { computeOutlook, countBurnt } from './waiting';
import './lane.css';

/** One CPU: who runs there, what it holds, its line of source, what it waits for and has burnt. */
export function Lane({ pane, actor }: { readonly pane: PaneData; readonly actor: Actor }) {
  const { run, state, position } = pane;
  const { next, finished, strikes } = inspectActor(run.machine, state, actor.index);
  const isIdle = finished || (actor.kind === 'interrupt' && strikes === undefined);
  const outlook = computeOutlook(pane, actor.index);
  const burnt = countBurnt(run, position, actor.index);
  const line = isIdle || next === undefined ? undefined : sourceLine(run.machine.program, next.at);
  return (
    <li className={run.ticks[position - 1]?.actor === actor.index ? 'lane is-now' : 'lane'}>
      <LaneLabel actor={actor} />
      <div className="lane-body">
        <div className="lane-row">
          {line === undefined ? (
            <span className="lane-rest">{outlook.text}</span>
          ) : (
            <code className="lane-line">{line}</code>
          )}
        </div>
        <div className="lane-row">
          <Chips pane={pane} actor={actor.index} />
          <LaneCost
            burnt={burnt}
            wait={line !== undefined && outlook.tone === 'spins' ? outlook.text : undefined}
          />
        </div>
      </div>
    </li>
  );
}

/** `▲ 6 ticks burnt: siglock is held by reader` */
function LaneCost({ burnt, wait }: { readonly burnt: number; readonly wait: string | undefined }) {
  if (burnt === 0) return wait === undefined ? null : <span className="lane-cost">{wait}</span>;
  return (
    <span className="lane-cost">
      <Tooth /> <b>{burnt === 1 ? '1 tick' : `${String(burnt)} ticks`}</b> burnt
      {wait === undefined ? '' : `: ${wait.replace(/^spins: /, '')}`}
    </span>
  );
}

export function LaneLabel({ actor }: { readonly actor: Actor }) {
  return (
    <div className="lane-label">
      <b>{toPlace(actor)}</b>
      <span>{actor.kind === 'rcu' ? '' : actor.name}</span>
    </div>
  );
}

/** Where an actor runs, for its label: `CPU0`, `IRQ`, `RCU`. */
export function toPlace(actor: Actor): string {
  switch (actor.kind) {
    case 'thread':
      return `CPU${String(actor.cpu)}`;
    case 'interrupt':
      return 'IRQ';
    case 'rcu':
      return 'RCU';
  }
}

/** One burnt tick, the mark that the lanes and the spine share. */
export function Tooth() {
  return (
    <svg className="tooth" width="11" height="9" viewBox="0 0 11 9" aria-hidden="true">
      <path d="M0 9 5.5 0 11 9Z" />
    </svg>
  );
}
