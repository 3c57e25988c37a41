import { Chips } from './chips';
import { toPlace } from './actor-place';
import { RcuWords } from './rcu-words';
import { Tooth } from './tooth';
import type { PaneData } from './use-runs';
import { countBurnt } from '../trace';
import { computeOutlook } from './waiting';
import './phone-lanes.css';

/** The lanes of both panes next to each other: what each actor holds and what it has burnt. */
export function PhoneLanes({
  before,
  after,
}: {
  readonly before: PaneData;
  readonly after: PaneData;
}) {
  return (
    <table className="phone-lanes">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">CPU</span>
          </th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {before.run.machine.actors.map((actor) => (
          <tr key={actor.index} className={`is-${actor.kind}`}>
            <th scope="row">
              {toPlace(actor)}
              {actor.kind !== 'rcu' && <span>{actor.name}</span>}
            </th>
            {[before, after].map((pane) => (
              <td key={pane.path}>
                {actor.kind === 'rcu' ? (
                  <RcuWords pane={pane} />
                ) : (
                  <PhoneCell pane={pane} actor={actor.index} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PhoneCell({ pane, actor }: { readonly pane: PaneData; readonly actor: number }) {
  const burnt = countBurnt(pane.run, pane.position, actor);
  const { text, tone } = computeOutlook(pane, actor);
  const isSpinning = tone === 'spins';
  return (
    <div className="phone-cell">
      {tone === 'rests' && <span className="lane-rest">{text}</span>}
      <Chips pane={pane} actor={actor} />
      {burnt > 0 && (
        <span className="lane-cost">
          <Tooth /> <b>{burnt}</b> burnt{isSpinning ? ', spins' : ''}
        </span>
      )}
    </div>
  );
}
