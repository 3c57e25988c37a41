/** Widths below which something gives way. CSS reads them as `[data-under~='700']`. */
export const layoutSteps = [300, 360, 420, 700, 1000, 1100, 1280, 1400, 1900] as const;
