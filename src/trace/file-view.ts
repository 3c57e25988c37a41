import type { Machine, State } from '../machine';
import { inspectActor, peekWord } from '../machine';
import { addressOfWord } from './address';
import { eventsAt, notedObject } from './cursor';
import type { Run } from './model';
import { sceneAt } from './scene';

/** A record that the reader put into its buffer, or left out. */
export interface FileRecord {
  readonly kind: 'record' | 'dropped' | 'skipped';
  readonly tick: number;
  readonly object: number | undefined;
  readonly name: string;
  /** Where it begins and ends in the buffer as it was filled; undefined for one left out. */
  readonly from?: number;
  readonly to?: number;
}

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
  /** Since the last fill began. */
  readonly records: readonly FileRecord[];
  /** How many fills have begun. */
  readonly fills: number;
  /** All text that user space has, and what its calls returned. */
  readonly userText: string;
  readonly returns: readonly number[];
}

export function fileView(
  machine: Machine,
  state: State,
  run?: Run,
  index?: number,
): readonly FileView[] {
  return machine.program.views.files.map(({ actor, object }) => {
    const word = (path: string): number => fieldWord(machine, state, object, path);
    const { text, returns } = inspectActor(machine, state, actor);
    const told =
      run === undefined || index === undefined
        ? { records: [], fills: 0 }
        : tellFill(run, index, actor, object);
    return {
      actor,
      size: word('size'),
      count: word('count'),
      from: word('from'),
      index: word('index'),
      buffer: machine.values.textOf(word('buf')),
      ...told,
      userText: text,
      returns,
    };
  });
}

function fieldWord(machine: Machine, state: State, object: number, path: string): number {
  const description = machine.program.objects[object];
  const field = machine.program.structs[description?.struct ?? -1]?.fields.find(
    (one) => one.path === path,
  );
  if (description === undefined || field === undefined) return 0;
  return peekWord(machine, state, addressOfWord(description.word + field.offset));
}

/** The records of the fill that tick `index` is in: what `note fill`, `record`, `dropped` and `skipped` said. */
function tellFill(
  run: Run,
  index: number,
  actor: number,
  object: number,
): { readonly records: readonly FileRecord[]; readonly fills: number } {
  let records: FileRecord[] = [];
  let fills = 0;
  for (let tick = 0; tick <= Math.min(index, run.ticks.length); tick++) {
    for (const event of eventsAt(run, tick)) {
      if (event.kind !== 'note' || event.actor !== actor) continue;
      if (event.name === 'fill') {
        fills += 1;
        records = [];
      }
      if (event.name !== 'record' && event.name !== 'dropped' && event.name !== 'skipped') continue;
      const noted = notedObject(run, event);
      const name = noted === undefined ? '' : sceneAt(run, tick).nameOf(noted);
      const record = { kind: event.name, tick, object: noted, name } as const;
      records.push(
        event.name === 'record' ? { ...record, ...boundsOf(run, tick, object, records) } : record,
      );
    }
  }
  return { records, fills };
}

function boundsOf(
  run: Run,
  tick: number,
  object: number,
  records: readonly FileRecord[],
): { readonly from: number; readonly to: number } {
  const state = run.states[tick];
  const from = records.findLast((record) => record.to !== undefined)?.to ?? 0;
  if (state === undefined) return { from, to: from };
  const to =
    fieldWord(run.machine, state, object, 'from') + fieldWord(run.machine, state, object, 'count');
  return { from, to };
}
