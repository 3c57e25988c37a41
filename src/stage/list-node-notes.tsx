import type { ListNode } from '../trace';
import type { Box } from './list-layout';

interface NodeNoteProps {
  readonly node: ListNode;
  readonly box: Box;
  readonly letterOf: (actor: number) => string;
}

/** On the upper edge of the node, but inside the picture. */
const lockY = (box: Box): number => Math.max(1, box.y - 10);

/** The holder of the node's own lock, a small square on its corner. */
export function NodeLocks({ node, box, letterOf }: NodeNoteProps) {
  return node.locks.map(({ path, holder }, index) => (
    <g key={path}>
      <rect
        className="list-lock"
        x={box.x + box.width - 11 - 18 * index}
        y={lockY(box)}
        width={16}
        height={14}
      />
      <text
        className="list-lock-letter"
        x={box.x + box.width - 3 - 18 * index}
        y={lockY(box) + 11}
        textAnchor="middle"
      >
        {letterOf(holder)}
      </text>
    </g>
  ));
}

interface NodeReadersProps extends NodeNoteProps {
  readonly nameOf: (actor: number) => string;
  readonly isNarrow: boolean;
  /** Another node's lock stands where the name would go. */
  readonly isLeftTaken: boolean;
}

/** Who stands on the node: a wedge above it with the walker's name, on the side that no lock needs. */
export function NodeReaders(props: NodeReadersProps) {
  const { node, box, letterOf, nameOf, isNarrow, isLeftTaken } = props;
  if (node.cursors.length === 0) return null;
  const hasLock = node.locks.length > 0;
  const x = box.x + (hasLock ? Math.min(16, box.width / 3) : box.width / 2);
  const isShort = isNarrow || (hasLock && isLeftTaken);
  const words = node.cursors.map(isShort ? letterOf : nameOf).join(', ');
  return (
    <g className="list-reader">
      <path d={`M${String(x)} ${String(box.y - 2)}l-5.5 -9h11Z`} />
      <text x={hasLock ? x - 8 : x + 8} y={box.y - 4} textAnchor={hasLock ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  );
}
