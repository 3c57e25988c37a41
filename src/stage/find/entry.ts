import type { CommandPage } from '../command';

/** Something that can be found by its words, and then done. */
export interface Entry {
  /** Stays the same as long as it means the same. */
  readonly id: string;
  /** The heading it stands under; the words may continue it. */
  readonly section: string;
  readonly words: string;
  /** Behind the words; found too. */
  readonly detail: string;
  /** What else it may be called: found, not shown. */
  readonly also: string;
  readonly keys: readonly string[];
  /** Is it code, in the font of code? */
  readonly isCode: boolean;
  /** Only for those who type: there are too many of its kind. */
  readonly isDeep: boolean;
  readonly run: (page: CommandPage) => void;
}

export const toEntry = (
  id: string,
  section: string,
  words: string,
  run: Entry['run'],
  more: Partial<Pick<Entry, 'detail' | 'keys' | 'isCode' | 'isDeep'>> = {},
): Entry => ({
  id,
  section,
  words,
  run,
  detail: '',
  also: '',
  keys: [],
  isCode: false,
  isDeep: false,
  ...more,
});
