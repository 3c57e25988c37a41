import type { Choice } from '../../machine';
import type { MapData } from './map-data';

/** The shortest schedule to a node, as the machine takes it. */
export function wayTo({ tree }: MapData, node: number): readonly Choice[] {
  const choices: Choice[] = [];
  for (let at = node; (tree.parent[at] ?? -1) >= 0; at = tree.parent[at] ?? -1)
    choices.push((tree.choice[at] ?? 0) as Choice);
  return choices.reverse();
}
