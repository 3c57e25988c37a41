/** Something that a part wants of what it measures. */
export interface Target {
  readonly text: string;
  readonly state: 'met' | 'missed' | 'not measured';
  /** In words. */
  readonly measured: string;
  /** The worst of what was measured, as the target counts it; null when nothing was. */
  readonly ratio: number | null;
}

export const targetRows = (targets: readonly Target[]): readonly (readonly string[])[] => [
  ['target', '', 'measured'],
  ...targets.map(({ text, state, measured }) => [text, state, measured]),
];
