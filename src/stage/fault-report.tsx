import { stepBack } from '../store';
import { faultReport } from '../trace';
import { useCopy } from './copy';
import { useDispatch } from './store-context';
import { useHiddenEdges } from './use-hidden-edges';
import type { PaneData } from './use-runs';
import './fault-report.css';

/** What a sanitizer would say, headed "simulated", so that nobody files it as a real one. */
export function FaultReport({ pane }: { readonly pane: PaneData }) {
  const dispatch = useDispatch();
  const [said, copy] = useCopy('The browser refused to copy: select the text.');
  const lines = faultReport(pane.run)?.lines ?? [];
  const box = useHiddenEdges<HTMLPreElement>(lines.length);
  return (
    <div className="fault-report">
      <pre ref={box} tabIndex={0} aria-label="Report of the fault">
        {lines.join('\n')}
      </pre>
      <div className="fault-buttons">
        <button
          type="button"
          onClick={() => {
            copy(`${lines.join('\n')}\n`, 'Report');
          }}
        >
          Copy report
        </button>
        <button
          type="button"
          onClick={() => {
            dispatch(stepBack);
          }}
        >
          Back one tick
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
