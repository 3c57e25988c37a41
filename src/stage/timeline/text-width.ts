/** The mean width of a character of running text, as a share of its size. */
const SHARE = 0.5;

/** About how wide a text is, so that what does not fit is not begun; the drawing itself measures nothing. */
export const textWidth = (text: string, size = 11.5): number => text.length * size * SHARE;
