import { useMemo } from 'react';
import type { StageState } from '../../store';
import { useStage } from '../store-context';
import { computeTickAxis, type TickAxis } from './tick-axis';

/** The axis that both panes and the schedule share. The same object until it shows something else. */
export function useTickAxis(): TickAxis {
  const timeline = useStage(({ face }) => face.timeline);
  const length = useStage(({ link }) => link.schedule.length);
  return useMemo(() => computeTickAxis(timeline, length), [timeline, length]);
}

/** The same, at the moment of an event. */
export const axisOf = ({ face, link }: StageState): TickAxis =>
  computeTickAxis(face.timeline, link.schedule.length);
