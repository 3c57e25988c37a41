/** Which kernel: `before` is Linux up to 6.14, `after` 6.15 and later. */
export type Path = 'before' | 'after';

export interface RaceFile {
  readonly path: string;
  readonly text: string;
}
