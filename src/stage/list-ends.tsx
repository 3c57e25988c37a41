import { nextY, pprevY } from './list-arrow';
import type { Box } from './list-layout';

/** What a pointer ends on when it is not a node: a bar for NULL, a struck circle for poison, a stub for nothing yet. */
export function NullBar({ x, y }: { readonly x: number; readonly y: number }) {
  return <path className="list-null" d={`M${String(x)} ${String(y)}h9m0 -5v10`} />;
}

interface NamedEndProps {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly side: 'left' | 'right';
  /** No room for the name: a neighbour is near. */
  readonly isTight: boolean;
}

export function Poison({ x, y, label, side, isTight }: NamedEndProps) {
  const sign = side === 'left' ? -1 : 1;
  const reach = isTight ? 1.5 : 10;
  const radius = isTight ? 4 : 5;
  const centre = x + sign * (reach + radius);
  const slant = radius * 0.7;
  return (
    <g className="list-poison">
      <path d={`M${String(x)} ${String(y)}h${String(sign * reach)}`} />
      <circle cx={centre} cy={y} r={radius} />
      <path
        d={`M${String(centre - slant)} ${String(y + slant)}l${String(2 * slant)} ${String(-2 * slant)}`}
      />
      {isTight ? (
        <text x={centre} y={side === 'left' ? y + 14 : y - 7} textAnchor="middle">
          {label.replace('LIST_POISON', 'P')}
        </text>
      ) : (
        <text x={centre + sign * 8} y={y + 4} textAnchor={side === 'left' ? 'end' : 'start'}>
          {label.replace('LIST_', '')}
        </text>
      )}
    </g>
  );
}

/** How far an end with its name reaches from its node. */
export const widthOfEnd = (label: string): number => 23 + 6.4 * label.replace('LIST_', '').length;

/** A pointer to something that is not in the picture: an arrow and its name. */
export function Elsewhere({ x, y, label, side, isTight }: NamedEndProps) {
  const sign = side === 'left' ? -1 : 1;
  const reach = isTight ? 9 : 14;
  const tip = x + sign * reach;
  return (
    <g className="list-elsewhere">
      <path d={`M${String(x)} ${String(y)}h${String(sign * reach)}`} />
      <path
        d={`M${String(tip - sign * 5)} ${String(y - 3)}L${String(tip)} ${String(y)}l${String(-sign * 5)} 3`}
      />
      {!isTight && (
        <text x={tip + sign * 4} y={y + 4} textAnchor={side === 'left' ? 'end' : 'start'}>
          {label}
        </text>
      )}
    </g>
  );
}

export function Stub({
  x,
  y,
  side,
}: {
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}) {
  return (
    <path
      className="list-stub"
      d={`M${String(x)} ${String(y)}h${side === 'left' ? '-11' : '11'}`}
    />
  );
}

/** The solid head of `next`. */
export function ArrowHead({ from, to }: { readonly from: Box; readonly to: Box }) {
  if (from.y === to.y && to.x > from.x)
    return <path className="list-arrow" d={triangle(to.x - 0.5, nextY(to), 0)} />;
  const middle = to.x + to.width / 2;
  const isDown = to.y > from.y || to.x <= from.x;
  return (
    <path
      className="list-arrow"
      d={triangle(middle, isDown ? to.y - 0.5 : to.y + to.height + 0.5, isDown ? 1 : -1)}
    />
  );
}

/** The open head of `pprev`. */
export function OpenHead({ from, to }: { readonly from: Box; readonly to: Box }) {
  const edge = to.x + to.width;
  if (from.y === to.y && to.x < from.x) {
    return (
      <path className="list-open" d={`M${String(edge + 6)} ${String(pprevY(to) - 3)}l-5 3l5 3`} />
    );
  }
  const isLeft = to.x < from.x;
  const x = isLeft ? edge - 8 : to.x + to.width / 2;
  const isDown = isLeft && to.y > from.y;
  return isDown ? (
    <path className="list-open" d={`M${String(x - 3)} ${String(to.y - 6)}l3 5l3 -5`} />
  ) : (
    <path className="list-open" d={`M${String(x - 3)} ${String(to.y + to.height + 6)}l3 -5l3 5`} />
  );
}

/** A tip at (x, y) that points right (0), down (1) or up (-1). */
function triangle(x: number, y: number, direction: 0 | 1 | -1): string {
  if (direction === 0) return `M${String(x)} ${String(y)}l-7 -3v6Z`;
  return `M${String(x)} ${String(y)}l-3 ${String(-7 * direction)}h6Z`;
}
