import type { Link } from '../trace';
import type { Arrow } from './list-arrow';
import { PointerEnd } from './list-ends';

interface ListPointerProps {
  readonly link: Link;
  readonly arrow: Arrow;
  readonly side: 'left' | 'right';
  readonly isTight: boolean;
  /** The last tick wrote it. */
  readonly isChanged: boolean;
}

/** `next` (right, solid) or `pprev` (left, open): its shaft, and what it ends on. Both slide when it is written. */
export function ListPointer({ link, arrow, side, isTight, isChanged }: ListPointerProps) {
  if (link.kind === 'gone') return null;
  const [x, y] = arrow.tip;
  const isStub = link.kind === 'uninitialised' || (link.kind === 'null' && side === 'left');
  const shaft = isStub ? 'list-stub' : side === 'right' ? 'list-next' : 'list-pprev';
  return (
    <g className={isChanged ? 'list-pointer is-changed' : 'list-pointer'}>
      {isChanged && <path className="list-shaft list-outline" d={arrow.d} />}
      {isChanged && <path className="list-shaft list-casing" d={arrow.d} />}
      <path className={`list-shaft ${shaft}`} d={arrow.d} />
      <g
        className="list-end"
        style={{
          transform: `translate(${String(x)}px, ${String(y)}px) rotate(${String(arrow.turn)}deg)`,
        }}
      >
        <PointerEnd kind={link.kind} label={link.label} side={side} isTight={isTight} />
      </g>
    </g>
  );
}
