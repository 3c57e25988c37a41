import { wordOfAddress } from '../lang';
import type { Event } from '../machine';
import { eventsAt, notedObject } from './cursor';
import { createFold } from './fold';
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

/** What was said of one file, and where the whole records of its last fill end. */
interface Told {
  readonly notes: readonly FileNote[];
  readonly whole: number;
}

/**
 * What was said of the file of `actor` up to tick `index`. The same array until more is said.
 */
export const fileNotes = (run: Run, index: number, actor: number): readonly FileNote[] =>
  toldAt(run, index).get(actor)?.notes ?? [];

const toldAt = createFold<ReadonlyMap<number, Told>>((run) => tell(new Map(), run, 0), tell);

function tell(told: ReadonlyMap<number, Told>, run: Run, tick: number): ReadonlyMap<number, Told> {
  let now = told;
  for (const event of eventsAt(run, tick)) {
    const file = run.machine.program.views.files.find(({ actor }) => actor === event.actor);
    if (event.kind !== 'note' || file === undefined) continue;
    const { notes, whole } = now.get(file.actor) ?? { notes: [], whole: 0 };
    const said = noteOf(run, tick, event, file.object, whole);
    if (said === undefined) continue;
    const end = said.kind === 'fill' ? 0 : said.kind === 'record' ? said.to : whole;
    now = new Map([...now, [file.actor, { notes: [...notes, said], whole: end }]]);
  }
  return now;
}

function noteOf(
  run: Run,
  tick: number,
  event: Event & { readonly kind: 'note' },
  file: number,
  whole: number,
): FileNote | undefined {
  switch (event.name) {
    case 'fill':
      return { kind: 'fill', tick, index: event.values[0] ?? 0 };
    case 'record': {
      const to = wordIn(run, tick, file, 'from') + wordIn(run, tick, file, 'count');
      const text = textIn(run, tick, file).slice(whole, to);
      return { kind: 'record', ...recordOf(run, tick, event), from: whole, to, text };
    }
    case 'dropped': {
      const text = textIn(run, tick - 1, file).slice(whole);
      return { kind: 'dropped', ...recordOf(run, tick, event), text };
    }
    case 'skipped':
      return { kind: 'skipped', ...recordOf(run, tick, event) };
    case 'cursor': {
      const address = notedObject(run, event) === undefined ? nullAt(run, tick, event.actor) : -1;
      return address < 0 ? undefined : { kind: 'end', tick, address };
    }
    default:
      return undefined;
  }
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
