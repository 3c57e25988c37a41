import { findWalk } from '../share';
import type { Guide, WalkPlace } from './state';
import { noGuide } from './guide';

/** How far somebody has come with the walks, in this browser. */
export interface WalkProgress {
  /** The offer has been seen and something else was done. */
  readonly isAnswered: boolean;
  /** Claims whose walk was walked to its end. */
  readonly finished: readonly string[];
  /** Where one was left. */
  readonly left: WalkPlace | undefined;
}

export const noProgress: WalkProgress = { isAnswered: false, finished: [], left: undefined };

const VERSION = 1;

export const encodeProgress = (progress: WalkProgress): string =>
  JSON.stringify({ version: VERSION, ...progress });

/** Total: what it cannot read, or a newer page has written, is no progress. */
export function decodeProgress(text: string | null): WalkProgress {
  const known = parse(text ?? '');
  if (!isRecord(known) || known['version'] !== VERSION) return noProgress;
  const { isAnswered, finished, left } = known;
  const ids = Array.isArray(finished) ? finished : [];
  return {
    isAnswered: isAnswered === true,
    finished: [...new Set(ids.filter((id) => typeof id === 'string'))],
    left: toPlace(left),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function toPlace(value: unknown): WalkPlace | undefined {
  if (!isRecord(value)) return undefined;
  const { claim, stop, stops, fragment } = value;
  if (typeof claim !== 'string' || typeof fragment !== 'string') return undefined;
  if (typeof stop !== 'number' || typeof stops !== 'number') return undefined;
  const isStop = Number.isInteger(stop) && Number.isInteger(stops) && stop >= 0 && stop < stops;
  return isStop ? { claim, stop, stops, fragment } : undefined;
}

/** What the guide that is on the stage now makes of the progress. */
export function followGuide(progress: WalkProgress, guide: Guide): WalkProgress {
  if (guide.kind !== 'walk') return progress;
  const { claim, stop, stops } = guide.place;
  const isLast = stop === stops - 1;
  const isNew = isLast && !progress.finished.includes(claim);
  return {
    isAnswered: true,
    finished: isNew ? [...progress.finished, claim] : progress.finished,
    left: isLast ? undefined : guide.place,
  };
}

/** What a page begins with whose address has this fragment: the walk of the link, and who came with none gets an offer, once. */
export function toFirstGuide({ isAnswered, left }: WalkProgress, fragment: string): Guide {
  const walk = findWalk(fragment);
  if (walk !== undefined) return { kind: 'asked', walk };
  const isOffered = fragment === '' && (!isAnswered || left !== undefined);
  return isOffered ? { kind: 'offer' } : noGuide;
}
