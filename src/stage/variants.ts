import { nextOf, variantCount } from '../trace';
import type { PaneData } from './use-runs';

/** One of several things an actor could do with the next tick. */
export interface Variant {
  /** Its number in the schedule. */
  readonly variant: number;
  /** What is left to say when the variants stand next to each other: `CPU1`. */
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
  const { machine } = most.pane.run;
  const description = machine.actors[actor];
  return Array.from({ length: most.count }, (_, variant) => ({
    variant,
    text:
      description?.kind === 'interrupt'
        ? `CPU${String(description.cpus[variant] ?? 0)}`
        : nextOf(machine, most.pane.state, actor, variant, most.pane.run).text,
  }));
}
