/** The comb of "interrupts off": a line with teeth down, every 4. */
export function toComb(left: number, right: number, y: number, height = 4): string {
  const teeth: string[] = [];
  for (let x = left + 1; x < right; x += 4)
    teeth.push(`M${String(x)} ${String(y)}v${String(height)}`);
  return teeth.join('');
}

/** How high the feet of a bracket are. */
const FOOT = 4;

/** Piece of a bracket, with feet upwards where it begins and ends. */
export function toBracket(
  left: number,
  right: number,
  y: number,
  { begins, ends }: { readonly begins: boolean; readonly ends: boolean },
): string {
  const start = begins
    ? `M${String(left)} ${String(y - FOOT)}v${String(FOOT)}`
    : `M${String(left)} ${String(y)}`;
  return `${start}H${String(right)}${ends ? `v${String(-FOOT)}` : ''}`;
}

/** One tooth per x, a tick wide, on `foot` and pointing down by `height`, up for less than 0. */
export const toTeeth = (
  lefts: readonly number[],
  width: number,
  foot: number,
  height: number,
): string =>
  lefts
    .map(
      (left) =>
        `M${String(left)} ${String(foot)}l${String(width / 2)} ${String(height)}l${String(width / 2)} ${String(-height)}Z`,
    )
    .join('');
