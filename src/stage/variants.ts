import type { PathName } from '../store';
import { nextOf, variantCount } from '../trace';
import type { PaneData } from './use-runs';

/** One of several things an actor could do with the next tick. */
export interface Variant {
  /** Its number in the schedule. */
  readonly variant: number;
  /** What is left to say when the variants stand next to each other: `CPU1`. */
  readonly text: string;
  /** The pane that has it, where the other one has not: there the tick changes nothing. */
  readonly only: PathName | undefined;
}

/** What an actor can choose from in either pane; a single one for most. */
export function computeVariants(
  actor: number,
  before: PaneData,
  after: PaneData,
): readonly Variant[] {
  const panes = [after, before].map((pane) => ({
    pane,
    count: variantCount(pane.run.machine, pane.state, actor),
  }));
  const most = Math.max(...panes.map(({ count }) => count));
  return Array.from({ length: most }, (_, variant) => {
    const offers = panes
      .filter(({ count }) => variant < count)
      .map(({ pane }) => ({ path: pane.path, text: toText(pane, actor, variant) }));
    const [first, second] = offers;
    return {
      variant,
      text:
        first === undefined || second === undefined || first.text === second.text
          ? (first?.text ?? '')
          : `${second.text} before, ${first.text} after`,
      only: second === undefined ? first?.path : undefined,
    };
  });
}

function toText({ run, state }: PaneData, actor: number, variant: number): string {
  const description = run.machine.actors[actor];
  return description?.kind === 'interrupt'
    ? `CPU${String(description.cpus[variant] ?? 0)}`
    : nextOf(run.machine, state, actor, variant, run).text;
}
