/**
 * How much of a lane is drawn at a width of ticks: all marks; no rings; spans alone; or one column per pixel,
 * tinted by the share of its ticks that were burnt.
 */
export type Detail = 'marks' | 'bars' | 'spans' | 'columns';

export function detailOf(tickWidth: number): Detail {
  if (tickWidth >= 8) return 'marks';
  if (tickWidth >= 3) return 'bars';
  return tickWidth >= 1 ? 'spans' : 'columns';
}
