import type { State } from '../machine';
import type { FileNote } from './file-notes';
import type { FileView } from './file-view';
import { fileView } from './file-view';
import type { Run } from './model';
import { missedIn } from './readout-missed';
import type { MissedRecord } from './readout-missed';
import { whyAgain } from './readout-again';

/** One record as user space will see it, or as it was left out. */
export interface ReadoutEntry {
  /** `open`: being printed now. `other`: text that no record accounts for. */
  readonly kind: 'record' | 'dropped' | 'skipped' | 'open' | 'other';
  readonly object: number | undefined;
  readonly name: string;
  readonly text: string;
  /** How many of the characters of `text` user space has. */
  readonly copied: number;
  /** Words for the margin: why it is struck, left out or there again. */
  readonly note: string | undefined;
}

/** A file read so far, record by record. */
export interface Readout {
  readonly file: FileView;
  readonly entries: readonly ReadoutEntry[];
  /** Told once the walk has come to the end of the list. */
  readonly missed: readonly MissedRecord[];
}

/** What the readers have made of their files after tick `index`, whose state is `state`. */
export function readoutsOf(run: Run, state: State, index: number): readonly Readout[] {
  return fileView(run.machine, state, run, index).map((file) => ({
    file,
    entries: entriesOf(run, file),
    missed: missedIn(run, file),
  }));
}

/** ```text
 *  user space has │ in the buffer
 *  record, record │ record, open or dropped
 *  ```
 */
function entriesOf(run: Run, file: FileView): readonly ReadoutEntry[] {
  const { notes, userText, buffer } = file;
  const told = notes.flatMap((note) => (note.kind === 'record' ? [note.text] : [])).join('');
  if (!told.startsWith(userText)) {
    const pending = buffer.slice(file.from);
    return [other(userText, userText.length), ...(pending === '' ? [] : [other(pending, 0)])];
  }
  let left = userText.length;
  const entries = notes.flatMap((note, at): readonly ReadoutEntry[] => {
    if (note.kind === 'fill' || note.kind === 'end') return [];
    const { object, name } = note;
    switch (note.kind) {
      case 'record': {
        const copied = Math.min(left, note.text.length);
        left -= copied;
        return [
          { kind: 'record', object, name, text: note.text, copied, note: whyAgain(run, notes, at) },
        ];
      }
      case 'dropped':
        // The fill that shows it again tells the rest.
        return notes.slice(at).some(({ kind }) => kind === 'fill')
          ? []
          : [
              {
                kind: 'dropped',
                object,
                name,
                text: note.text,
                copied: 0,
                note: droppedWords(notes, at),
              },
            ];
      case 'skipped':
        return [{ kind: 'skipped', object, name, text: '', copied: 0, note: undefined }];
    }
  });
  const open = openText(file);
  return open === '' ? entries : [...entries, { ...other(open, 0), kind: 'open' }];
}

const other = (text: string, copied: number): ReadoutEntry => ({
  kind: 'other',
  object: undefined,
  name: '',
  text,
  copied,
  note: undefined,
});

/** What the buffer has of a record that is not whole yet. */
function openText({ notes, buffer, count }: FileView): string {
  const last = notes.at(-1);
  if (count === 0 || last === undefined || last.kind === 'dropped' || last.kind === 'end')
    return '';
  const fill = notes.slice(notes.findLastIndex(({ kind }) => kind === 'fill'));
  const whole = fill.findLast((note) => note.kind === 'record');
  return buffer.slice(whole?.kind === 'record' ? whole.to : 0);
}

/** The first record of a fill makes the buffer grow; any later one waits for the next fill. */
function droppedWords(notes: readonly FileNote[], at: number): string {
  const fill = notes.slice(0, at).findLastIndex(({ kind }) => kind === 'fill');
  const isFirst = notes.slice(fill, at).every(({ kind }) => kind !== 'record');
  return isFirst
    ? 'did not fit, the buffer grows and it is shown again'
    : 'did not fit, shown again next time';
}
