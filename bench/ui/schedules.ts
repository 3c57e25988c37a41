/**
 * What is stepped: `live` with as many timers as it may have. The reader takes siglock, two writers spin for it by
 * turns, and all of them work to their ends. In the other kernel the writers work while they spin here.
 */
export const longTicks = 10_000;

/**
 * A link to such a schedule of `ticks`; what comes after the last step of all are waits. With `worked` 0 the work is
 * still to be done, else it is so many turns of everybody.
 */
export function toLongLink(
  ticks: number,
  worked: number = Math.min(200, Math.floor(ticks / 8)),
): string {
  const opening = 'R8';
  const work = 'RDCG'.repeat(worked);
  const spins = ticks - 8 - work.length;
  const turns = 'DC'.repeat(Math.ceil(spins / 2)).slice(0, spins);
  return `1;live;timers=6;${opening}${turns}${work}`;
}
