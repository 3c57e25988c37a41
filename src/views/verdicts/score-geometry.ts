import { scaleLinear } from 'd3-scale';
import type { Score } from '../../trace';

export const LABEL = 58;
const LANE = 36;
const STRIP = 26;
const WIDEST = 13;
/** Room right of the last tick: half a fault, and the dots of what is gone. */
const END = 24;
/** Below this a tick has no room for rings. */
const RINGS = 5;
/** Of a store, where there is room. */
const RADIUS = 2.8;

/** Where things are in a score. */
export interface ScoreGeometry {
  /** The middle of tick i. */
  readonly x: (tick: number) => number;
  /** The right end of every lane. */
  readonly right: number;
  /** Of the mark of a step. */
  readonly radius: number;
  readonly hasRings: boolean;
  /** The line of lane number i; below the last one lies the strip. */
  readonly laneY: (lane: number) => number;
  readonly stripY: number;
  readonly height: number;
}

export function createScoreGeometry(score: Score, width: number): ScoreGeometry {
  const room = Math.max(60, width - LABEL - END);
  const tickWidth = Math.min(WIDEST, room / Math.max(1, score.ticks));
  const left = LABEL + tickWidth / 2;
  const scale = scaleLinear()
    .domain([1, Math.max(2, score.ticks)])
    .range([left, left + tickWidth * Math.max(1, score.ticks - 1)]);
  const lanes = score.lanes.length;
  const laneY = (lane: number): number => 16 + LANE * lane;
  return {
    x: (tick) => scale(tick),
    right: scale(score.ticks) + END - 4,
    radius: Math.max(1.8, Math.min(RADIUS, 0.2 + tickWidth * 0.36)),
    hasRings: tickWidth >= RINGS,
    laneY,
    stripY: 12 + LANE * lanes,
    height: 4 + LANE * lanes + (score.object === undefined ? 0 : STRIP),
  };
}
