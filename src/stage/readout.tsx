import { showDialog } from '../store';
import { readoutsOf, type Readout as ReadoutData } from '../trace';
import { ReadoutBar } from './readout-bar';
import { ReadoutText } from './readout-text';
import { useDispatch } from './store-context';
import type { PaneData } from './use-runs';
import './readout.css';

/** The reader's buffer, and the text user space has. Text is grey until it was copied. */
export function Readout({ pane }: { readonly pane: PaneData }) {
  return readoutsOf(pane.run, pane.state, pane.position).map((readout) => (
    <File key={readout.file.actor} readout={readout} />
  ));
}

function File({ readout }: { readonly readout: ReadoutData }) {
  const dispatch = useDispatch();
  const { file, entries, missed } = readout;
  const { size, count, index, notes, userText } = file;
  const hasBegun = notes.length > 0;
  if (entries.length === 0 && missed.length === 0) {
    return (
      <div className="readout">
        <p className="readout-words">
          The buffer is empty: {hasBegun ? `0 of ${String(size)} B.` : 'read() has not begun.'}
        </p>
      </div>
    );
  }
  return (
    <div className="readout">
      <div className="readout-side">
        <ReadoutBar file={file} />
        <p className="readout-words">
          {count} of {size} B · index {index}
        </p>
        <p className="readout-words">
          <span className="readout-long">{toCopyWords(count, userText)}</span>
          <span className="readout-short" aria-hidden="true">
            {count > 0 ? 'not copied' : 'copied'}
          </span>{' '}
          <button
            type="button"
            className="readout-whole"
            onClick={() => {
              dispatch(showDialog('text'));
            }}
          >
            Whole text
          </button>
        </p>
      </div>
      <ReadoutText entries={entries} missed={missed} />
    </div>
  );
}

function toCopyWords(count: number, userText: string): string {
  if (count > 0) return 'not yet copied to user space';
  return userText === '' ? 'nothing to copy' : 'copied to user space';
}
