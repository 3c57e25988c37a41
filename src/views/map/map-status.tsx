import { raiseBound, toCount, toStopReason, type PathName } from '../../store';
import { toTotalWords } from './map-sentence';
import type { StateMapCheck } from './use-map';

interface MapStatusProps {
  readonly path: PathName;
  readonly known: StateMapCheck;
}

/** How much of the map there is. Only a search that has come to its end has all states. */
export function MapStatus({ path, known: { check, ask, cancel } }: MapStatusProps) {
  switch (check.phase) {
    case 'idle':
    case 'waiting':
    case 'running': {
      const states = check.phase === 'running' ? check.progress?.counts.states : undefined;
      return (
        <div className="map-status">
          <span>
            {states === undefined ? 'Starting' : `Growing: ${toCount(states, 'state')} so far`}
          </span>
          <button type="button" aria-label={`Cancel the map of ${path}`} onClick={cancel}>
            Cancel
          </button>
        </div>
      );
    }
    case 'stopped': {
      const raised = raiseBound(check.bounds, check.stop);
      return (
        <div className="map-status is-stopped" role="status">
          <span>
            <b>Not all states.</b> {toStopReason(check)} This is not a proof.
          </span>
          <button
            type="button"
            onClick={() => {
              ask(raised?.bounds ?? check.bounds);
            }}
          >
            {raised === undefined ? 'Search again' : `Raise the limit to ${raised.words}`}
          </button>
        </div>
      );
    }
    case 'done':
      return (
        <div className="map-status" role="status">
          <span>{toTotalWords(check.answer.map)}</span>
        </div>
      );
  }
}
