import type { FileNote } from './file-notes';

/**
 * The notes of the last pass over the file: from the last fill at index 0 on. Where the first record was
 * too large, the fill begins again at 0, and that is one pass still.
 */
export function passOf(notes: readonly FileNote[]): readonly FileNote[] {
  const start = notes.findLastIndex((note, at) => {
    if (note.kind !== 'fill' || note.index !== 0) return false;
    return notes[at - 1]?.kind !== 'dropped';
  });
  return start < 0 ? [] : notes.slice(start);
}
