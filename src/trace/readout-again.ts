import type { FileNote } from './file-notes';
import type { Run } from './model';
import { passOf } from './readout-pass';
import { inFrontOf, joinedPhrase } from './readout-list';

const known = new WeakMap<FileNote, { readonly why: string | undefined }>();

/** Why a record is there a second time in one pass over the file; undefined for a first time. Worked out once. */
export function whyAgain(run: Run, notes: readonly FileNote[], at: number): string | undefined {
  const note = notes[at];
  if (note === undefined) return undefined;
  const found = known.get(note) ?? { why: computeWhy(run, notes, at) };
  known.set(note, found);
  return found.why;
}

function computeWhy(run: Run, notes: readonly FileNote[], at: number): string | undefined {
  const note = notes[at];
  if (note?.kind !== 'record' || note.object === undefined) return undefined;
  const pass = passOf(notes.slice(0, at));
  const earlier = pass.findLast((one) => one.kind === 'record' && one.life === note.life);
  if (earlier === undefined) return undefined;
  const { object } = note;
  const fill = pass.findLast((one) => one.kind === 'fill');
  const index = fill?.kind === 'fill' ? fill.index : 0;
  const was = inFrontOf(run, earlier.tick, object);
  const joined = inFrontOf(run, note.tick, object).filter((one) => !was.includes(one));
  const again = `index ${String(index)} is ${note.name} again`;
  return joined.length === 0
    ? `shown twice: ${again}`
    : `shown twice: ${joinedPhrase(run, earlier.tick, note.tick, joined)}, so ${again}`;
}
