import type { Link } from '../trace';

interface PointerEndProps {
  readonly kind: Link['kind'];
  readonly label: string;
  readonly side: 'left' | 'right';
  /** No room for the name: a neighbour is near. */
  readonly isTight: boolean;
}

/**
 * What a pointer ends on, drawn at its tip and to the right of it: a head at a node, a bar for NULL, a
 * struck circle for poison, nothing for nothing yet, a head and a name for what is not in the picture.
 */
export function PointerEnd({ kind, label, side, isTight }: PointerEndProps) {
  switch (kind) {
    case 'node':
    case 'head':
      return side === 'right' ? (
        <path className="list-arrow" d="M0.5 0l-7 -3v6Z" />
      ) : (
        <path className="list-open" d="M-5 -3l5 3l-5 3" />
      );
    case 'null':
      return side === 'right' ? <path className="list-null" d="M0 -5v10" /> : null;
    case 'poison':
      return <Poison label={label} side={side} isTight={isTight} />;
    case 'other':
      return (
        <g className="list-elsewhere">
          <path d="M-5 -3l5 3l-5 3" />
          {!isTight && (
            <EndName x={4} y={4} side={side}>
              {label}
            </EndName>
          )}
        </g>
      );
    case 'uninitialised':
    case 'gone':
      return null;
  }
}

function Poison({ label, side, isTight }: Omit<PointerEndProps, 'kind'>) {
  const radius = isTight ? 4 : 5;
  const slant = radius * 0.7;
  return (
    <g className="list-poison">
      <circle cx={radius} r={radius} />
      <path
        d={`M${String(radius - slant)} ${String(slant)}l${String(2 * slant)} ${String(-2 * slant)}`}
      />
      {isTight ? (
        <text
          className={side === 'left' ? 'is-turned' : undefined}
          x={side === 'left' ? -radius : radius}
          y={side === 'left' ? 14 : -7}
          textAnchor="middle"
        >
          {label.replace('LIST_POISON', 'P')}
        </text>
      ) : (
        <EndName x={radius + 8} y={4} side={side}>
          {label.replace('LIST_', '')}
        </EndName>
      )}
    </g>
  );
}

interface EndNameProps {
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  readonly children: string;
}

/** Beyond the end. The end of a `pprev` is turned round, and its name is turned back. */
function EndName({ x, y, side, children }: EndNameProps) {
  return side === 'left' ? (
    <text className="is-turned" x={-x} y={y} textAnchor="end">
      {children}
    </text>
  ) : (
    <text x={x} y={y}>
      {children}
    </text>
  );
}

/** How long the shaft is of a pointer that leads to no node. */
export function stubLength(kind: Link['kind'], side: 'left' | 'right', isTight: boolean): number {
  switch (kind) {
    case 'poison':
      return isTight ? 1.5 : 10;
    case 'other':
      return isTight ? 9 : 14;
    case 'null':
      return side === 'right' ? 9 : 11;
    case 'uninitialised':
      return 11;
    case 'node':
    case 'head':
    case 'gone':
      return 0;
  }
}

/** How far an end with its name reaches from its node. */
export const widthOfEnd = (label: string): number => 23 + 7 * label.replace('LIST_', '').length;
