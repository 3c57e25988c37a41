import { goTo, showSafeOrder } from '../store';
import { faultReport } from '../trace';
import { useCopy } from './copy';
import { FaultLines } from './fault-lines';
import { useDispatch } from './store-context';
import type { PaneData } from './use-runs';
import './fault-report.css';

/** What a sanitizer would say, headed "simulated", so that nobody files it as a real one. */
export function FaultReport({ pane }: { readonly pane: PaneData }) {
  const { path, run, position } = pane;
  const dispatch = useDispatch();
  const [said, copy] = useCopy('The browser refused to copy: select the text.');
  const report = faultReport(run);
  if (report === undefined) return null;
  return (
    <div className="fault-report">
      <FaultLines path={path} lines={report.parts} />
      <div className="fault-buttons">
        <button
          type="button"
          className="is-main"
          onClick={() => {
            dispatch(showSafeOrder(path));
          }}
        >
          Nearest safe order
        </button>
        <button
          type="button"
          onClick={() => {
            copy(`${report.lines.join('\n')}\n`, 'Report');
          }}
        >
          Copy report
        </button>
        <button
          type="button"
          onClick={() => {
            dispatch(goTo(position - 1));
          }}
        >
          Back one tick
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
