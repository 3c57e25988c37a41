import type { Link, ListChange, ListView } from '../trace';
import { nameY, nextStub, noteY, toNextArrow } from './list-arrow';
import type { Box, ListLayout } from './list-layout';
import { stubLength } from './list-ends';
import { ListOutline } from './list-outline';
import { ListPointer } from './list-pointer';

interface ListHeadProps {
  readonly view: ListView;
  readonly layout: ListLayout;
  readonly boxes: ReadonlyMap<number, Box>;
  readonly change: ListChange | undefined;
  readonly letterOf: (actor: number) => string;
}

/** The head of the list, what `first` points to, and the lock that writers contend for. */
export function ListHead({ view, layout, boxes, change, letterOf }: ListHeadProps) {
  const { head } = layout;
  const target = view.head.object === undefined ? undefined : boxes.get(view.head.object);
  const link: Link =
    target === undefined && view.head.kind === 'node' ? { ...view.head, kind: 'other' } : view.head;
  const middle = head.x + head.width / 2;
  const name = view.name.replace(/\.first$/, '').replace(/^.*\./, '');
  const isShort = head.width < 70;
  const phase = view.holder?.phase;
  const life =
    phase === 'freed' ? 'is-freed' : phase === 'waiting' || phase === 'ready' ? 'is-waiting' : '';
  return (
    <g>
      {view.locks.map(({ name: lock, holder, waiters }, index) =>
        holder === undefined ? null : (
          <g key={lock} transform={`translate(0 ${String(-22 * index)})`}>
            {change?.locks.has(index) === true && (
              <ListOutline x={head.x} y={head.y - 20} width={head.width} height={17} />
            )}
            <rect
              className="list-siglock"
              x={head.x}
              y={head.y - 20}
              width={head.width}
              height={17}
            />
            <text className="list-siglock-words" x={middle} y={head.y - 7.5} textAnchor="middle">
              {isShort ? lock.slice(0, 3) : lock}: {letterOf(holder)}
            </text>
            {waiters.length > 0 && (
              <text className="list-waiters" x={middle} y={head.y - 26} textAnchor="middle">
                {waiters.map(letterOf).join(', ')} {waiters.length === 1 ? 'waits' : 'wait'}
              </text>
            )}
          </g>
        ),
      )}
      <rect
        className={`list-box ${life}`}
        x={head.x}
        y={head.y}
        width={head.width}
        height={head.height}
        rx={2}
      />
      <text className="list-head-name" x={middle} y={nameY(head)} textAnchor="middle">
        {isShort ? name.replace('posix_', '') : name}
      </text>
      <text className={`list-head-field ${life}`} x={middle} y={noteY(head)} textAnchor="middle">
        {phase === 'freed' ? 'freed' : 'first'}
      </text>
      <ListPointer
        link={link}
        arrow={
          target === undefined
            ? nextStub(head, stubLength(link.kind, 'right', false))
            : toNextArrow(head, target)
        }
        side="right"
        isTight={false}
        isChanged={change?.head === true}
      />
    </g>
  );
}
