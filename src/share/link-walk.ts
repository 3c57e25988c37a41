import { WALK_NAME } from './link';
import { createProblem, type LinkProblem } from './link-problem';
import { encodePercent } from './percent';
import { readFields } from './read-fields';
import { sortFields } from './link-fields';

/**
 * A stop of a guided walk, `walk=memory.3`. It stands beside the view, which says all that is shown: the walk says
 * what of it to look at, and where to go next.
 */
export interface LinkWalk {
  /** The id of the claim that the walk is about. Not empty, no dot. */
  readonly claim: string;
  /** Counts from 0; from 1 in the link. */
  readonly stop: number;
}

const toText = ({ claim, stop }: LinkWalk): string => `${claim}.${String(stop + 1)}`;

/** A fragment that `encodeLink` made, with a stop of a walk. */
export function addWalk(fragment: string, walk: LinkWalk): string {
  const [version = '', scenario = '', ...fields] = fragment.split(';');
  return [version, scenario, `${WALK_NAME}=${encodePercent(toText(walk))}`, ...fields].join(';');
}

/**
 * The stop that a fragment names, whether there is such a stop or not: who knows the walks judges that. The first
 * one where none is numbered; undefined where there is no walk, or the format is newer. Never throws.
 */
export function findWalk(fragment: string): LinkWalk | undefined {
  const read = readFields(fragment);
  if (read.kind !== 'fields') return undefined;
  const { walk } = sortFields(read.fields);
  if (walk === null || walk === '') return undefined;
  const [, claim = walk, number = '1'] = /^(.+)\.([1-9][0-9]{0,3})$/.exec(walk) ?? [];
  return { claim, stop: Number(number) - 1 };
}

/** That no walk here has this stop. */
export const toMissingWalk = (walk: LinkWalk): LinkProblem =>
  createProblem('walk', 'unknown-walk', toText(walk));
