import type { Box } from '../list-layout';

const EVERY = 6;

/**
 * The hatch of a grace period as the path of its lines: 45°, every 6, within `box`. Drawn, because patterns and
 * backgrounds go where colours are forced. It stands still on the axis: lines begin at multiples of 6.
 */
export function hatchPath({ x, y, width, height }: Box): string {
  const right = x + width;
  const bottom = y + height;
  const lines: string[] = [];
  for (let foot = Math.ceil((x - height) / EVERY) * EVERY; foot < right; foot += EVERY) {
    const from = Math.max(foot, x);
    const to = Math.min(foot + height, right);
    if (to > from)
      lines.push(
        `M${toText(from)} ${toText(bottom - (from - foot))}L${toText(to)} ${toText(bottom - (to - foot))}`,
      );
  }
  return lines.join('');
}

const toText = (value: number): string => String(Math.round(value * 100) / 100);
