import type { Bounds } from '../checker';
import type { MapQuestion, Question } from '../claims';
import type { Breakage } from './breakage';
import type { Finding } from './finding';
import type { Progress } from './progress';

/** To the worker. It answers one question at a time; to cancel, terminate it. */
export interface CheckRequest {
  readonly question: Question | MapQuestion;
  readonly bounds: Bounds;
}

/** From the worker: progress a few times a second, then one finding. Or it broke, which says nothing. */
export type CheckReport =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'broken'; readonly breakage: Breakage };
