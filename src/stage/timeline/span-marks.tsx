import type { LockSpan, Mark, SectionSpan, Span, SpinSpan, VisitSpan } from '../../trace';
import { extentOf } from './extent';
import { lockHeight, type LaneGeometry } from './lane-geometry';
import { toBracket, toComb, toTeeth } from './span-paths';
import type { TickAxis } from './tick-axis';

interface SpanProps<Kind extends Span> {
  readonly span: Kind;
  readonly isLit: boolean;
  readonly axis: TickAxis;
  readonly geometry: LaneGeometry;
}

const toClass = (name: string, isLit: boolean): string =>
  isLit ? `span ${name} is-lit` : `span ${name}`;

/** A lock held: filled where others contend for it, else an outline. */
export function LockBar({
  span,
  axis,
  geometry,
  isContended,
  isLit,
}: SpanProps<LockSpan> & { readonly isContended: boolean }) {
  const { left, right } = extentOf(span, axis);
  const height = lockHeight(geometry, span.depth, isContended);
  return (
    <rect
      className={toClass(isContended ? 'lock-bar is-contended' : 'lock-bar', isLit)}
      x={left}
      y={geometry.base - height / 2}
      width={right - left}
      height={height}
    />
  );
}

/**
 * The comb of interrupts off. Where they were on for no tick of their own, both edges riding along with other steps,
 * the combs leave half of each of these ticks open: they were on there.
 */
export function InterruptsOff({
  span,
  others,
  axis,
  geometry,
  isLit,
}: SpanProps<Span> & { readonly others: readonly Span[] }) {
  const whole = extentOf(span, axis);
  const half = axis.tickWidth / 2;
  const left = whole.left + (others.some(({ to }) => to + 1 === span.from) ? half : 0);
  const right = whole.right - (others.some(({ from }) => from === span.to + 1) ? half : 0);
  const y = geometry.comb;
  return (
    <g className={toClass('irq-comb', isLit)}>
      <path className="irq-line" d={`M${String(left)} ${String(y)}H${String(right)}`} />
      <path className="irq-teeth" d={toComb(left, right, y)} />
    </g>
  );
}

/** A wait: the tint over all of it, its base line, a tooth for each tick burnt. */
export function Spin({
  span,
  axis,
  geometry,
  isLit,
  marks,
}: SpanProps<SpinSpan> & { readonly marks: readonly Mark[] }) {
  const { left, right } = extentOf(span, axis);
  const { base, inner, foot, tooth } = geometry;
  const burnt = marks.filter(
    ({ kind, actor, tick }) =>
      kind === 'spin' && actor === span.actor && tick >= span.from && tick <= span.to,
  );
  return (
    <g className={toClass('spin', isLit)}>
      <rect
        className="spin-tint"
        x={left}
        y={base - inner / 2}
        width={right - left}
        height={inner}
      />
      <path className="spin-base" d={`M${String(left)} ${String(foot)}H${String(right)}`} />
      <path
        className="spin-teeth"
        d={toTeeth(
          burnt.map(({ tick }) => axis.x(tick - 1)),
          axis.tickWidth,
          foot,
          tooth,
        )}
      />
    </g>
  );
}

interface SectionProps extends SpanProps<SectionSpan> {
  /** The handlers that ran meanwhile. */
  readonly visits: readonly VisitSpan[];
}

/** A read-side section: open on the right while inside, dashed while a handler runs. */
export function Section({ span, axis, geometry, visits, isLit }: SectionProps) {
  const y = geometry.bracket + 3 * span.depth;
  const { left, right } = extentOf(span, axis);
  const pauses = visits
    .map((visit) => extentOf(visit, axis))
    .filter((pause) => pause.right > left && pause.left < right);
  const cuts = [left, ...pauses.flatMap((pause) => [pause.left, pause.right]), right];
  const solid = Array.from({ length: cuts.length / 2 }, (_, index) =>
    toBracket(cuts[2 * index] ?? left, cuts[2 * index + 1] ?? right, y, {
      begins: index === 0,
      ends: index === cuts.length / 2 - 1 && !span.isOpen,
    }),
  );
  return (
    <g className={toClass('section', isLit)}>
      <path className="section-line" d={solid.join('')} />
      {pauses.map((pause) => (
        <path
          key={pause.left}
          className="section-line is-paused"
          d={`M${String(pause.left)} ${String(y)}H${String(pause.right)}`}
        />
      ))}
    </g>
  );
}

/** The card of an interrupt handler on the CPU that it struck, a wedge where it did. */
export function HandlerCard({ span, axis, geometry, isLit }: SpanProps<VisitSpan>) {
  const { left, right } = extentOf(span, axis);
  const height = geometry.body + 4;
  const top = geometry.base - height / 2;
  const wedge = Math.min(5.5, axis.tickWidth / 2);
  const struck = left + axis.tickWidth / 2;
  return (
    <g className={toClass('handler', isLit)}>
      <rect className="handler-card" x={left} y={top} width={right - left} height={height} rx={2} />
      <path
        className="handler-edge"
        d={`M${String(left + Math.min(3, axis.tickWidth / 3))} ${String(top)}v${String(height)}`}
      />
      <path
        className="handler-wedge"
        d={`M${String(struck - wedge)} ${String(top)}l${String(wedge)} -7l${String(wedge)} 7Z`}
      />
    </g>
  );
}
