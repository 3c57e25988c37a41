import { fileView, type FileView } from '../trace';
import { ReadoutText } from './readout-text';
import type { PaneData } from './use-runs';
import './readout.css';

/** The reader's buffer, and the text user space has. Text is grey until it was copied. */
export function Readout({ pane }: { readonly pane: PaneData }) {
  return fileView(pane.run.machine, pane.state, pane.run, pane.position).map((file) => (
    <File key={file.actor} file={file} />
  ));
}

function File({ file }: { readonly file: FileView }) {
  const { size, count, from, index, buffer, userText, records, fills } = file;
  const text = buffer.slice(from);
  const share = size === 0 ? 0 : (100 * count) / size;
  const isEmpty = count === 0 && userText === '';
  return (
    <div className="readout">
      {isEmpty ? (
        <p className="readout-words">
          The buffer is empty: {fills === 0 ? 'read() has not begun.' : `0 of ${String(size)} B.`}
        </p>
      ) : (
        <>
          <div className="readout-side">
            <svg
              className="readout-bar"
              viewBox="0 0 126 16"
              role="img"
              aria-label={`${String(count)} of ${String(size)} bytes`}
            >
              <rect className="readout-frame" x="0.5" y="0.5" width="125" height="15" />
              <rect className="readout-fill" x="2" y="2" width={(122 * share) / 100} height="12" />
              {records
                .flatMap(({ to }) => (to === undefined || count === 0 ? [] : [to]))
                .map((end) => (
                  <path
                    key={end}
                    className="readout-end"
                    d={`M${String(2 + (122 * end) / Math.max(size, 1))} 0V16`}
                  />
                ))}
            </svg>
            <p className="readout-words">
              {count} of {size} B · index {index}
            </p>
            <p className="readout-words">
              {count > 0 ? 'not yet copied to user space' : 'copied to user space'}
            </p>
          </div>
          <ReadoutText copied={userText} pending={count > 0 ? text : ''} />
        </>
      )}
    </div>
  );
}
