import type { MapData } from '../../checker';
import type { Machine } from '../../machine';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { computeProgram } from '../../store';

/** One path, and what is known of its states. */
export interface MapSubjectData {
  readonly program: AskedProgram;
  readonly map: MapData | undefined;
}

/** The machine that the page steps, which is that of the search: both come from the same text. */
export const machineOfProgram = ({ scenario, parameters, whatIfs, path }: AskedProgram): Machine =>
  computeProgram(scenario, parameters, whatIfs, path).machine;
