import { hatchPath } from './hatch-path';
import { STRIP, type StripSpan } from './strip-geometry';
import { spanName } from './strip-words';

/** One phase of a life: the more solid, the more readers can get there. */
export function LifeSpanMark({ shown, y }: { readonly shown: StripSpan; readonly y: number }) {
  const { strip, span, before, x, end, hasStart } = shown;
  const isThin = span.phase === 'hashed';
  const height = isThin ? 6 : STRIP;
  const box = { x, y: y - height / 2, width: Math.max(1, end - x), height };
  const line = `M${String(x)} ${String(y)}H${String(end)}`;
  return (
    <g className={`life is-${span.phase.replace(' ', '-')}`}>
      <title>{spanName(strip, span, before)}</title>
      {span.phase === 'allocated' || span.phase === 'freed' ? (
        <>
          <path className="life-line" d={line} />
          {hasStart && <EndBar x={x} y={y} />}
        </>
      ) : (
        <>
          <rect className="life-box" {...box} />
          {span.phase === 'valid' && (
            <rect className="life-half" {...box} y={y} height={height / 2} />
          )}
          {span.phase === 'waiting' && <path className="life-hatch" d={hatchPath(box)} />}
        </>
      )}
    </g>
  );
}

/** Where a life begins or ends. */
function EndBar({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path className="life-end" d={`M${String(x)} ${String(y - STRIP / 2)}v${String(STRIP)}`} />
  );
}
