import { useStage } from '../store-context';

/** The tick under the pointer, anywhere on the timeline, counting from 1. */
export const useHoverTick = (): number | undefined => useStage(({ face }) => face.hoverTick);
