import type { ListNode } from '../trace';
import type { Box } from './list-layout';
import { ListOutline } from './list-outline';

interface NodeLocksProps {
  readonly node: ListNode;
  readonly box: Box;
  readonly letterOf: (actor: number) => string;
  readonly isChanged: boolean;
}

/** The holder of the node's own lock, a small square on its corner, but inside the picture. */
export function NodeLocks({ node, box, letterOf, isChanged }: NodeLocksProps) {
  // Clear of the name, and of the next node.
  const y = Math.max(1 - box.y, -11);
  return node.locks.map(({ path, holder }, index) => {
    const x = box.width - 6 - 18 * index;
    return (
      <g key={path}>
        {isChanged && <ListOutline x={x} y={y} width={16} height={14} />}
        <rect className="list-lock" x={x} y={y} width={16} height={14} />
        <text className="list-lock-letter" x={x + 8} y={y + 11} textAnchor="middle">
          {letterOf(holder)}
        </text>
      </g>
    );
  });
}

interface NodeReadersProps {
  readonly node: ListNode;
  readonly box: Box;
  readonly letterOf: (actor: number) => string;
  readonly nameOf: (actor: number) => string;
  readonly isNarrow: boolean;
  /** Another node's lock stands where the name would go. */
  readonly isLeftTaken: boolean;
}

/** Who stands on the node: a wedge above it with the walker's name, on the side that no lock needs. */
export function NodeReaders(props: NodeReadersProps) {
  const { node, box, letterOf, nameOf, isNarrow, isLeftTaken } = props;
  const hasLock = node.locks.length > 0;
  const x = box.x + (hasLock ? Math.min(16, box.width / 3) : box.width / 2);
  const isShort = isNarrow || (hasLock && isLeftTaken);
  return (
    <g
      className="list-reader"
      style={{ transform: `translate(${String(x)}px, ${String(box.y)}px)` }}
    >
      <path d="M0 -2l-5.5 -9h11Z" />
      <text x={hasLock ? -8 : 8} y={-4} textAnchor={hasLock ? 'end' : 'start'}>
        {node.cursors.map(isShort ? letterOf : nameOf).join(', ')}
      </text>
    </g>
  );
}
