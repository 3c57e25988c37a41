import type { FrameTimes } from './frames';
import type { LighthouseForm, LighthouseScores } from './lighthouse';

/** All that was measured of the built page. */
export interface UiMeasurements {
  /** With →, a step a frame. */
  readonly stepping: FrameTimes;
  /** Ticks given at the end of the schedule, one a frame. */
  readonly adding: FrameTimes;
  /** Dragging along the schedule. */
  readonly scrubbing: FrameTimes;
  /** Milliseconds from the start of the page's first script to the state of a link, in the page. */
  readonly opening: number;
  /** Frames a second while searches run in the workers. */
  readonly searching: { readonly rate: number; readonly times: FrameTimes };
  /** Bytes of JavaScript, gzipped. */
  readonly firstLoad: number;
  /** Undefined where Lighthouse could not be had. */
  readonly lighthouse: Readonly<Record<LighthouseForm, LighthouseScores | undefined>>;
}
