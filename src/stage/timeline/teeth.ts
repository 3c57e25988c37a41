import type { BurntColumn } from './burnt-in-view';

export const TOOTH = 6;
/** Below this a tooth is a bar. */
const POINTED = 3;

/** Teeth whose tips touch an edge, as one path: downwards from `edge` for 1, upwards for -1. */
export function toTeeth(
  columns: readonly BurntColumn[],
  edge: number,
  inwards: 1 | -1,
  height = TOOTH,
): string {
  return columns
    .map(({ x, width, share }) => {
      if (width < POINTED) return toBar(x, Math.max(1, width), edge, inwards * height * share);
      const half = Math.min(height, width / 2);
      const middle = x + width / 2;
      const foot = edge + height * inwards;
      return `M${round(middle)} ${round(edge)}L${round(middle - half)} ${round(foot)}H${round(middle + half)}Z`;
    })
    .join('');
}

function toBar(x: number, width: number, edge: number, height: number): string {
  const least = Math.sign(height) * Math.max(1, Math.abs(height));
  return `M${round(x)} ${round(edge)}h${round(width)}v${round(least)}h${round(-width)}Z`;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
