import {
  contendedLocks,
  countBurnt,
  lockNameAt,
  type CpuLane,
  type LockSpan,
  type Run,
  type SectionSpan,
  type SpinSpan,
} from '../../trace';
import { toCount } from '../../store';
import { extentOf } from './extent';
import type { Label, LabelPlace } from './label-placement';
import type { LaneGeometry } from './lane-geometry';
import type { LaneRow } from './lane-layout';
import { textWidth } from './text-width';
import type { TickAxis } from './tick-axis';

/** A lane, and where it is among the others. */
export interface LabelledLane {
  readonly lane: CpuLane;
  readonly row: LaneRow;
  readonly geometry: LaneGeometry;
}

interface Scene {
  readonly run: Run;
  readonly axis: TickAxis;
  readonly position: number;
}

/** Ticks narrower than this have no room for words. */
const LEAST_TICK = 3;
const GAP = 4;

/** All that the spans in view are called, most important first: spins, contended locks, sections, other locks. */
export function spanLabels(scene: Scene, lanes: readonly LabelledLane[]): readonly Label[] {
  if (scene.axis.tickWidth < LEAST_TICK) return [];
  const { first, last } = scene.axis;
  const contended = contendedLocks(scene.run.machine);
  const spins = lanes.flatMap((one) =>
    strandsOf(one).flatMap(({ spins: all }) =>
      all.within(first, last).flatMap((span) => spinLabels(scene, one, span)),
    ),
  );
  const sections = lanes.flatMap((one) =>
    one.lane.own.sections.within(first, last).flatMap((span) => sectionLabels(scene, one, span)),
  );
  const locks = lanes.flatMap((one) =>
    strandsOf(one).flatMap(({ locks: all }) =>
      all.within(first, last).map((span) => ({
        isContended: contended.has(span.address),
        label: lockLabel(scene, one, span, contended.has(span.address)),
      })),
    ),
  );
  return [
    ...spins,
    ...locks.filter(({ isContended }) => isContended).map(({ label }) => label),
    ...sections,
    ...locks.filter(({ isContended }) => !isContended).map(({ label }) => label),
  ];
}

const strandsOf = ({ lane }: LabelledLane) => [lane.own, lane.handlers];

/**
 * "16 ticks burnt spinning on siglock", below where the wait ends or the cursor is; what lies ahead is
 * counted apart.
 */
function spinLabels(
  { run, axis, position }: Scene,
  { row, geometry, lane }: LabelledLane,
  span: SpinSpan,
): readonly Label[] {
  const placeAt = (text: string, x: number): LabelPlace => {
    // Under the bracket of a section there is room below that.
    const [from, to] = [axis.tickAt(x), axis.tickAt(x + textWidth(text)) + 1];
    const hasSection = lane.own.sections.within(from, to).length > 0;
    return { text, x, y: row.y + geometry.below + (hasSection ? 6 : 0) };
  };
  const parts = [
    { from: span.from, to: Math.min(span.to, position) },
    { from: Math.max(span.from, position + 1), to: span.to },
  ];
  return parts.flatMap(({ from, to }) => {
    const burnt =
      to < from ? 0 : countBurnt(run, to, span.actor) - countBurnt(run, from - 1, span.actor);
    if (burnt === 0) return [];
    const ticks = toCount(burnt, 'tick');
    const { left, right } = extentOf({ from, to }, axis);
    const on = 'address' in span.wait ? ` on ${lockNameAt(run, span.from, span.wait.address)}` : '';
    const texts = [`${ticks} burnt spinning${on}`, `${ticks} burnt spinning`, `${ticks} burnt`];
    return [
      {
        key: `spin ${String(lane.cpu)} ${String(from)}`,
        tone: 'spin',
        strong: ticks.length,
        places: texts.flatMap((text) => [
          placeAt(text, Math.min(axis.width, right) - GAP - textWidth(text)),
          placeAt(text, Math.max(0, left) + GAP),
        ]),
      },
    ];
  });
}

/** "RCU read section, open since tick 3", at the cursor. */
function sectionLabels(
  { axis, position }: Scene,
  { row, geometry, lane }: LabelledLane,
  { from, to, isOpen, depth }: SectionSpan,
): readonly Label[] {
  const isInside = depth === 0 && from <= position && (isOpen || position < to);
  if (!isInside) return [];
  const cursor = axis.x(position);
  const y = row.y + geometry.bracket + 12;
  const texts = [
    `RCU read section, open since tick ${String(from)}`,
    `in RCU since tick ${String(from)}`,
  ];
  return [
    {
      key: `section ${String(lane.cpu)}`,
      tone: 'rcu',
      places: texts.map((text) => ({ text, x: cursor - GAP - textWidth(text), y })),
    },
  ];
}

/** "siglock held, interrupts off", "it_lock of timer 2": where it begins, else next to the cursor. */
function lockLabel(
  { run, axis, position }: Scene,
  { row, geometry, lane }: LabelledLane,
  span: LockSpan,
  isContended: boolean,
): Label {
  const name = lockNameAt(run, span.from, span.address);
  const isOff = [lane.own, lane.handlers].some(({ interruptsOff }) =>
    interruptsOff.within(span.from, span.from).some(({ to }) => to >= span.to),
  );
  const long = `${name} held${isOff ? ', interrupts off' : ''}`;
  const texts = isContended && span.depth === 0 ? [long, name] : [name];
  const { left, right } = extentOf(span, axis);
  const cursor = axis.x(position);
  const y = row.y + geometry.above;
  const places = texts.flatMap((text): readonly LabelPlace[] => {
    const begin = Math.max(0, left);
    const beside = left < cursor && right > cursor;
    return [
      { text, x: begin, y },
      ...(beside && cursor - GAP - textWidth(text) >= begin
        ? [{ text, x: cursor - GAP - textWidth(text), y }]
        : []),
      ...(beside && cursor + GAP + textWidth(text) <= right ? [{ text, x: cursor + GAP, y }] : []),
    ];
  });
  return {
    key: `lock ${String(lane.cpu)} ${String(span.from)} ${String(span.address)}`,
    tone: texts.length > 1 ? 'strong' : 'lock',
    places,
  };
}
