import { listChanges, listView, stateAt } from '../trace';
import { ChangeLine } from './change-line';
import { LEAST_HEIGHT } from './list-layout';
import { ListPicture } from './list-picture';
import type { PaneData } from './use-runs';
import { useScale } from './use-layout';
import { useMotion } from './use-motion';
import { useSize } from './use-size';
import './list-drawing.css';

interface ListDrawingProps {
  readonly pane: PaneData;
  /** What it may take of the page's height, in pixels of the design. */
  readonly height: number;
}

/** What the line takes that says what changed. */
const LINE = 17;

/** The lists as linked nodes, each pointer where the state has it, and what the last tick changed. */
export function ListDrawing({ pane, height }: ListDrawingProps) {
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: 392, height });
  const width = size.width / scale;
  const { run, position, state } = pane;
  const views = listView(run.machine, state, run);
  const before = position === 0 ? [] : listView(run.machine, stateAt(run, position - 1), run);
  useMotion(box, {
    machine: run.machine,
    position,
    rows: views
      .flatMap(({ nodes }) =>
        nodes.map(
          ({ object, order, placement }) => `${String(object)} ${String(order)} ${placement}`,
        ),
      )
      .join(),
    size: `${String(size.width)} ${String(height)}`,
  });
  return (
    <div className="lists" ref={box} style={{ minHeight: `${String(height / 16)}rem` }}>
      {views.map((view, index) => {
        const was = before[index];
        return (
          <ListPicture
            key={view.name}
            pane={pane}
            view={view}
            change={was === undefined ? undefined : listChanges(was, view)}
            width={width}
            height={Math.max(LEAST_HEIGHT, height - LINE)}
            scale={scale}
          />
        );
      })}
      <ChangeLine run={run} position={position} />
    </div>
  );
}
