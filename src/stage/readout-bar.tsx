import type { FileView } from '../trace';

/** Pixels of the design: the frame, and the room inside it. */
const WIDTH = 126;
const HEIGHT = 16;
const INSIDE = WIDTH - 4;

/** How full the buffer is, and where each of its records ends. */
export function ReadoutBar({ file }: { readonly file: FileView }) {
  const { size, count, from, notes } = file;
  const toX = (bytes: number): number => 2 + (INSIDE * bytes) / Math.max(size, 1);
  const fill = notes.slice(notes.findLastIndex(({ kind }) => kind === 'fill'));
  const ends = count === 0 ? [] : fill.flatMap((note) => (note.kind === 'record' ? [note.to] : []));
  return (
    <svg
      className="readout-bar"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={`${String(count)} of ${String(size)} bytes`}
    >
      <rect className="readout-frame" x="0.5" y="0.5" width={WIDTH - 1} height={HEIGHT - 1} />
      <rect
        className="readout-fill"
        x={toX(from)}
        y="2"
        width={toX(from + count) - toX(from)}
        height={HEIGHT - 4}
      />
      {ends.map((end) => (
        <path key={end} className="readout-end" d={`M${String(toX(end))} 0V${String(HEIGHT)}`} />
      ))}
    </svg>
  );
}
