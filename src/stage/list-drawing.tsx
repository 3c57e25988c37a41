import { listView } from '../trace';
import { computeListLayout } from './list-layout';
import { ListHead } from './list-head';
import { ListNodeMark, toNote } from './list-node';
import { toListText } from './list-text';
import { toRow } from './list-row';
import { isKin, light } from '../store';
import { useDispatch, useStage } from './store-context';
import type { PaneData } from './use-runs';
import { useScale } from './use-layout';
import { useSize } from './use-size';
import './list-drawing.css';

interface ListDrawingProps {
  readonly pane: PaneData;
  /** What it may take of the page's height, in pixels of the design. */
  readonly height: number;
}

/** The list as linked nodes, each pointer where the state has it. */
export function ListDrawing({ pane, height }: ListDrawingProps) {
  const dispatch = useDispatch();
  const lit = useStage((state) => state.face.lit);
  const scale = useScale();
  const [box, size] = useSize<HTMLDivElement>({ width: 392, height });
  const width = size.width / scale;
  const { machine } = pane.run;
  const views = listView(machine, pane.state, pane.run);
  return (
    <div className="lists" ref={box}>
      {views.map((view) => {
        const layout = computeListLayout(view.columns, width, height);
        const boxes = new Map(
          view.nodes.map((node) => [node.object, layout.boxOf(node.order, toRow(node))]),
        );
        const nameOf = (actor: number): string => machine.actors[actor]?.name ?? '';
        const letterOf = (actor: number): string => machine.actors[actor]?.letter ?? '';
        const row = view.nodes.map((node) => ({
          box: layout.boxOf(node.order, toRow(node)),
          words: toNote(node),
          hasLock: node.locks.length > 0,
        }));
        const isAnyLit = view.nodes.some(({ object }) => isKin({ object }, lit));
        return (
          <figure
            key={view.name}
            className="list"
            tabIndex={layout.width > width ? 0 : undefined}
            aria-label={`List, ${pane.path}`}
          >
            <svg
              className={isAnyLit ? 'has-lit' : undefined}
              width={layout.width * scale}
              height={layout.height * scale}
              viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
              role="img"
              aria-label={toListText(view, nameOf)}
            >
              <ListHead view={view} layout={layout} boxes={boxes} letterOf={letterOf} />
              {view.nodes.map((node) => (
                <ListNodeMark
                  key={node.object}
                  node={node}
                  box={layout.boxOf(node.order, toRow(node))}
                  layout={layout}
                  boxes={boxes}
                  row={row}
                  isLit={isKin({ object: node.object }, lit)}
                  letterOf={letterOf}
                  nameOf={nameOf}
                  onLight={(isOver) => {
                    dispatch(light(isOver ? { object: node.object } : undefined));
                  }}
                />
              ))}
            </svg>
          </figure>
        );
      })}
    </div>
  );
}
