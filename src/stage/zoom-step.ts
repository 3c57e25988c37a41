/** How much wider ticks become by one press. */
export const ZOOM_STEP = 1.5;
