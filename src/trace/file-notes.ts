import { wordOfAddress } from '../lang';
import type { Event } from '../machine';
import { eventsAt, notedObject } from './cursor';
import { fieldWord } from './field-word';
import { columnKey } from './columns-order';
import type { Run } from './model';
import { sceneAt } from './scene';
import { objectAt } from '../machine';

/** Something the code says of one record. `life` tells an object from what its memory was before. */
interface OfRecord {
  readonly tick: number;
  readonly object: number | undefined;
  readonly life: string;
  readonly name: string;
}

/** What an actor's walk over its file did, in order. */
export type FileNote =
  /** A fill of the buffer begins, at a record's index. */
  | { readonly kind: 'fill'; readonly tick: number; readonly index: number }
  /** A record is in the buffer, from one byte to another. */
  | (OfRecord & {
      readonly kind: 'record';
      readonly from: number;
      readonly to: number;
      readonly text: string;
    })
  /** A record did not fit; `text` is what was of it in the buffer a tick before. */
  | (OfRecord & { readonly kind: 'dropped'; readonly text: string })
  /** The reader looked at a record and printed nothing for it. */
  | (OfRecord & { readonly kind: 'skipped' })
  /** The walk came to a NULL, at an address. */
  | { readonly kind: 'end'; readonly tick: number; readonly address: number };

const known = new WeakMap<Run, Map<number, readonly FileNote[]>>();

/** The notes of the whole run, ahead of the cursor too. Worked out once per run and file. */
export function fileNotes(run: Run, actor: number, object: number): readonly FileNote[] {
  const files = known.get(run) ?? new Map<number, readonly FileNote[]>();
  known.set(run, files);
  const found = files.get(actor) ?? tell(run, actor, object);
  files.set(actor, found);
  return found;
}

function tell(run: Run, actor: number, file: number): readonly FileNote[] {
  const notes: FileNote[] = [];
  /** Where the whole records of this fill end. */
  let whole = 0;
  for (let tick = 0; tick <= run.ticks.length; tick++) {
    for (const event of eventsAt(run, tick)) {
      if (event.kind !== 'note' || event.actor !== actor) continue;
      switch (event.name) {
        case 'fill':
          whole = 0;
          notes.push({ kind: 'fill', tick, index: event.values[0] ?? 0 });
          break;
        case 'record': {
          const to = wordIn(run, tick, file, 'from') + wordIn(run, tick, file, 'count');
          const text = textIn(run, tick, file).slice(whole, to);
          notes.push({ kind: 'record', ...recordOf(run, tick, event), from: whole, to, text });
          whole = to;
          break;
        }
        case 'dropped': {
          const text = textIn(run, tick - 1, file).slice(whole);
          notes.push({ kind: 'dropped', ...recordOf(run, tick, event), text });
          break;
        }
        case 'skipped':
          notes.push({ kind: 'skipped', ...recordOf(run, tick, event) });
          break;
        case 'cursor': {
          const address = notedObject(run, event) === undefined ? nullAt(run, tick, actor) : -1;
          if (address >= 0) notes.push({ kind: 'end', tick, address });
          break;
        }
      }
    }
  }
  return notes;
}

function recordOf(run: Run, tick: number, event: Event & { readonly kind: 'note' }): OfRecord {
  const object = notedObject(run, event);
  if (object === undefined) return { tick, object, life: '', name: '' };
  return {
    tick,
    object,
    life: columnKey(run, tick, object),
    name: sceneAt(run, tick).nameOf(object),
  };
}

/** Where the walk of `actor` read NULL in this tick: the head of a list, or a node's next; else -1. */
function nullAt(run: Run, tick: number, actor: number): number {
  const { machine } = run;
  const load = eventsAt(run, tick).findLast(
    (event) => event.kind === 'load' && event.actor === actor && event.value === 0,
  );
  if (load?.kind !== 'load') return -1;
  const word = wordOfAddress(load.address);
  const object = objectAt(machine, load.address);
  const isOfList = machine.program.views.lists.some(
    ({ headWord, struct, nextOffset }) =>
      word === headWord || (object?.struct === struct && word === object.word + nextOffset),
  );
  return isOfList ? load.address : -1;
}

const wordIn = (run: Run, tick: number, file: number, path: string): number => {
  const state = run.states[Math.max(0, tick)];
  return state === undefined ? 0 : fieldWord(run.machine, state, file, path);
};

const textIn = (run: Run, tick: number, file: number): string =>
  run.machine.values.textOf(wordIn(run, tick, file, 'buf'));
