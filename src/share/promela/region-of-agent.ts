import type { Agent } from './model';
import type { Region } from './region';
import { findRegion } from './region';

/** The code from one instruction on. Within its own block, its own label is no exit. */
export const regionFrom = (agent: Agent, entry: number, isBlock = false): Region =>
  findRegion(
    agent.flow,
    entry,
    (pc) => agent.stops(pc) || (agent.shared.has(pc) && !(isBlock && pc === entry)),
  );
