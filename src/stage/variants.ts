import { nextOf, variantCount } from '../trace';
import type { PaneData } from './use-runs';

/** One of several things an actor could do with the next tick. */
export interface Variant {
  /** Its number in the schedule. */
  readonly variant: number;
  readonly text: string;
}

/** What an actor can choose from, in the pane that offers more; a single one for most. */
export function computeVariants(
  actor: number,
  before: PaneData,
  after: PaneData,
): readonly Variant[] {
  const counts = [after, before].map((pane) => ({
    pane,
    count: variantCount(pane.run.machine, pane.state, actor),
  }));
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return Array.from({ length: most.count }, (_, variant) => ({
    variant,
    text: nextOf(most.pane.run.machine, most.pane.state, actor, variant, most.pane.run).text,
  }));
}
