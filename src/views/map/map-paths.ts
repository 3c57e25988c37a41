import { actorOf, type Choice } from '../../machine';
import type { MapData } from '../../checker';
import type { MapLayout } from './layout';

/** Widths of bands, by the share of the widest; those of single steps are the first. */
export const bandWidths = [0.7, 1.3, 2.2, 3.6] as const;

/** Lines of one kind and width as one path. */
export interface BandPath {
  readonly kind: 'step' | 'far' | 'rcu';
  readonly width: number;
  readonly d: string;
}

const round = (value: number): string => String(Math.round(10 * value) / 10);

/** Few paths for thousands of lines. `far`: back to a place that a shorter way leads to. */
export function toBandPaths(map: MapData, layout: MapLayout, rcu: number): readonly BandPath[] {
  const { bands, spots, grain, isMerged } = map;
  const { xs, ys } = layout;
  const most = bands.steps.reduce((one, other) => Math.max(one, other), 1);
  const parts = new Map<string, { kind: BandPath['kind']; width: number; d: string[] }>();
  for (const [band, from] of bands.from.entries()) {
    const to = bands.to[band] ?? 0;
    const isRcu = actorOf((bands.choice[band] ?? 0) as Choice) === rcu;
    const isFar = (spots.depth[to] ?? 0) - (spots.depth[from] ?? 0) !== grain;
    const kind = isRcu ? 'rcu' : isFar ? 'far' : 'step';
    const share = Math.sqrt((bands.steps[band] ?? 1) / most);
    const level = isMerged ? Math.min(3, Math.floor(4 * share)) : 0;
    const width = bandWidths[level] ?? 1;
    const key = `${kind} ${level}`;
    const part = parts.get(key) ?? { kind, width, d: [] };
    part.d.push(
      `M${round(xs[from] ?? 0)} ${round(ys[from] ?? 0)}L${round(xs[to] ?? 0)} ${round(ys[to] ?? 0)}`,
    );
    parts.set(key, part);
  }
  return [...parts.values()].map(({ kind, width, d }) => ({ kind, width, d: d.join('') }));
}

/** All spots that are chosen, as one path of circles. */
export function toDotPath(layout: MapLayout, isChosen: (spot: number) => boolean): string {
  const parts: string[] = [];
  for (const [spot, radius] of layout.radii.entries()) {
    if (!isChosen(spot)) continue;
    const r = round(radius);
    const across = round(2 * radius);
    const left = round((layout.xs[spot] ?? 0) - radius);
    parts.push(
      `M${left} ${round(layout.ys[spot] ?? 0)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0`,
    );
  }
  return parts.join('');
}
