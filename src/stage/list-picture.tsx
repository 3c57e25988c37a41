import type { ListChange, ListView } from '../trace';
import { computeListLayout } from './list-layout';
import { ListControls } from './list-controls';
import { ListHead } from './list-head';
import { ListNodeMark, toNote } from './list-node';
import { NodeReaders } from './list-node-notes';
import { toListText } from './list-text';
import { toRow } from './list-row';
import { isKin, light } from '../store';
import { useDispatch, useStage } from './store-context';
import { useHiddenEdges } from './use-hidden-edges';
import type { PaneData } from './use-runs';

interface ListPictureProps {
  readonly pane: PaneData;
  readonly view: ListView;
  /** What the last tick changed. */
  readonly change: ListChange | undefined;
  /** Both in pixels of the design. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one of the design. */
  readonly scale: number;
}

/** One list: its head, its nodes, and above those who stands on them. */
export function ListPicture({ pane, view, change, width, height, scale }: ListPictureProps) {
  const dispatch = useDispatch();
  const lit = useStage((state) => state.face.lit);
  const { machine } = pane.run;
  const layout = computeListLayout(view.columns, width, height);
  const placed = view.nodes.map((node) => ({ node, box: layout.boxOf(node.order, toRow(node)) }));
  const boxes = new Map(placed.map(({ node, box }) => [node.object, box]));
  const nameOf = (actor: number): string => machine.actors[actor]?.name ?? '';
  const letterOf = (actor: number): string => machine.actors[actor]?.letter ?? '';
  const row = placed.map(({ node, box }) => ({
    box,
    words: toNote(node),
    hasLock: node.locks.length > 0,
  }));
  const sheet = useHiddenEdges<HTMLElement>(layout.width > width);
  const isAnyLit = view.nodes.some(({ object }) => isKin({ object }, lit));
  return (
    <figure
      ref={sheet}
      className={pane.position % 2 === 0 ? 'list' : 'list is-odd'}
      tabIndex={layout.width > width ? 0 : undefined}
      aria-label={`List, ${pane.path}`}
    >
      <div className="list-sheet">
        <svg
          className={isAnyLit ? 'has-lit' : undefined}
          width={layout.width * scale}
          height={layout.height * scale}
          viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
          role="img"
          aria-label={toListText(view, nameOf)}
        >
          <ListHead view={view} layout={layout} boxes={boxes} change={change} letterOf={letterOf} />
          {placed.map(({ node, box }) => (
            <ListNodeMark
              key={node.object}
              node={node}
              box={box}
              layout={layout}
              boxes={boxes}
              row={row}
              change={change?.nodes.get(node.object)}
              isLit={isKin({ object: node.object }, lit)}
              letterOf={letterOf}
              onLight={(isOver) => {
                dispatch(light(isOver ? { object: node.object } : undefined));
              }}
            />
          ))}
          {placed
            .filter(({ node }) => node.cursors.length > 0)
            .map(({ node, box }) => (
              <NodeReaders
                // The walker, so that the wedge goes with it from node to node.
                key={node.cursors[0]}
                node={node}
                box={box}
                nameOf={nameOf}
                letterOf={letterOf}
                isNarrow={layout.isNarrow || (toRow(node) === 'below' && !layout.hasNamesBelow)}
                isLeftTaken={row.some(
                  (other) =>
                    other.hasLock &&
                    other.box.y === box.y &&
                    other.box.x < box.x &&
                    box.x - other.box.x < box.width + 40,
                )}
              />
            ))}
        </svg>
        <ListControls placed={placed} scale={scale} nameOf={nameOf} />
      </div>
    </figure>
  );
}
