import type { Machine, State } from '../machine';
import { inspectActor } from '../machine';
import { fieldWord } from './field-word';
import { fileNotes, type FileNote } from './file-notes';
import type { Run } from './model';

/** An open seq_file (`show file`), as a state has it. */
export interface FileView {
  readonly actor: number;
  /** Bytes the buffer can hold. */
  readonly size: number;
  /** Bytes of text in it that user space has not got yet, beginning at `from`. */
  readonly count: number;
  readonly from: number;
  /** Of the record the next fill begins with. */
  readonly index: number;
  readonly buffer: string;
  /** What the code said of it so far. */
  readonly notes: readonly FileNote[];
  /** All text that user space has, and what its calls returned. */
  readonly userText: string;
  readonly returns: readonly number[];
}

/** The files of `show file`. With `run` and `index`, `state` is the one after tick `index`: its notes too. */
export function fileView(
  machine: Machine,
  state: State,
  run?: Run,
  index = 0,
): readonly FileView[] {
  return machine.program.views.files.map(({ actor, object }) => {
    const word = (path: string): number => fieldWord(machine, state, object, path);
    const { text, returns } = inspectActor(machine, state, actor);
    return {
      actor,
      size: word('size'),
      count: word('count'),
      from: word('from'),
      index: word('index'),
      buffer: machine.values.textOf(word('buf')),
      notes: run === undefined ? [] : fileNotes(run, index, actor),
      userText: text,
      returns,
    };
  });
}
