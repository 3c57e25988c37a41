import { wordOfAddress } from '../lang';
import { columnKey } from './columns-order';
import type { FileNote } from './file-notes';
import type { FileView } from './file-view';
import { lifeOf } from './history';
import { validityOf } from './lives';
import type { Run } from './model';
import { placeName } from './place-name';
import { passOf } from './readout-pass';
import { actorAt, inFrontOf, leftPhrase, listWith, tickOfChange } from './readout-list';
import { reachable } from './reach';
import { stateAt } from './replay';
import { sceneAt } from './scene';
import { joinAnd, phrase, plainText } from './words';
import type { Phrase } from './words';

/** Who was on the list while the file was read, and is not in it, all for the same reason. */
export interface MissedRecord {
  /** "timer 2 and timer 1". */
  readonly names: string;
  readonly reason: string;
}

/** One life of an object that was on the list during a pass. */
interface Candidate {
  readonly object: number;
  readonly life: string;
  /** The first tick of the pass after which it was on the list. */
  readonly since: number;
}

const known = new WeakMap<readonly FileNote[], readonly MissedRecord[]>();

/**
 * What the last pass over the file has missed; empty until its walk has come to the end of the list once. Worked
 * out once until more is said of the file.
 */
export function missedIn(
  run: Run,
  { actor, notes }: Pick<FileView, 'actor' | 'notes'>,
): readonly MissedRecord[] {
  const missed = known.get(notes) ?? computeMissed(run, actor, notes);
  known.set(notes, missed);
  return missed;
}

/** Looks at nothing behind the end of the walk: runs that go on in different ways share their notes up to there. */
function computeMissed(
  run: Run,
  actor: number,
  notes: readonly FileNote[],
): readonly MissedRecord[] {
  const pass = passOf(notes);
  const start = pass[0]?.tick;
  const end = pass.findLast((note) => note.kind === 'end');
  if (start === undefined || end?.kind !== 'end') return [];
  const walked = pass.slice(0, pass.indexOf(end) + 1);
  const names = new Map<string, Phrase[]>();
  for (const candidate of candidatesOf(run, start, end.tick)) {
    if (pass.some((note) => note.kind === 'record' && note.life === candidate.life)) continue;
    const reason =
      whySkipped(run, walked, candidate) ??
      whyPassedOver(run, actor, walked, candidate) ??
      whyCreated(run, actor, start, end.tick, candidate) ??
      whyLeft(run, end.tick, candidate) ??
      `the walk ended at ${plainText(placeName(sceneAt(run, end.tick), end.address))}, which was NULL at tick ${String(end.tick)}`;
    const name = phrase`${sceneAt(run, end.tick).nameOf(candidate.object)}`;
    names.set(reason, [...(names.get(reason) ?? []), name]);
  }
  return [...names].map(([reason, all]) => ({ names: plainText(joinAnd(all)), reason }));
}

function candidatesOf(run: Run, start: number, end: number): readonly Candidate[] {
  const found: Candidate[] = [];
  let before: readonly number[] | undefined;
  for (let tick = start; tick <= end; tick++) {
    const met = reachable(run.machine, stateAt(run, tick), 0);
    if (met === before) continue;
    before = met;
    for (const object of met) {
      const life = columnKey(run, tick, object);
      if (found.every((one) => one.life !== life)) found.push({ object, life, since: tick });
    }
  }
  return found;
}

function whySkipped(
  run: Run,
  pass: readonly FileNote[],
  { object, life }: Candidate,
): string | undefined {
  const note = pass.findLast((one) => one.kind === 'skipped' && one.life === life);
  if (note === undefined) return undefined;
  const born = lifeOf(run, note.tick, object)?.allocated?.tick ?? 0;
  for (let tick = note.tick; tick >= born; tick--) {
    if (validityOf(run.machine, stateAt(run, tick), object) !== 'valid') continue;
    return `deleted meanwhile: ${actorAt(run, tick + 1)} made it not valid at tick ${String(tick + 1)}, before the reader looked`;
  }
  return `it was not valid yet when the reader looked, at tick ${String(note.tick)}`;
}

/** A fill began at an index that it had moved in front of since the fill before. */
function whyPassedOver(
  run: Run,
  reader: number,
  pass: readonly FileNote[],
  { object }: Candidate,
): string | undefined {
  let number = 0;
  for (const [at, note] of pass.entries()) {
    if (note.kind !== 'fill') continue;
    number += 1;
    if (note.index === 0) continue;
    const last = pass.slice(0, at).findLast(({ kind }) => kind === 'record');
    const began = headReadAfter(run, reader, note.tick, pass[at + 1]?.tick ?? note.tick);
    if (last === undefined || began === undefined) continue;
    const now = listWith(run, began, object).indexOf(object);
    if (now < 0 || now >= note.index) continue;
    const is = inFrontOf(run, began, object);
    const left = inFrontOf(run, last.tick, object).filter((one) => !is.includes(one));
    if (left.length === 0) continue;
    return `passed over: ${leftPhrase(run, last.tick, began, left)}, so fill ${String(number)}, from index ${String(note.index)} on, begins behind it`;
  }
  return undefined;
}

/** The first tick from `from` to `until` in which `reader` read the head of a list. */
function headReadAfter(run: Run, reader: number, from: number, until: number): number | undefined {
  const heads = run.machine.program.views.lists.map(({ headWord }) => headWord);
  for (let tick = from; tick <= until; tick++) {
    const record = run.ticks[tick - 1];
    const isRead = record?.events.some(
      (event) =>
        event.kind === 'load' &&
        event.actor === reader &&
        heads.includes(wordOfAddress(event.address)),
    );
    if (isRead === true) return tick;
  }
  return undefined;
}

function whyCreated(
  run: Run,
  reader: number,
  start: number,
  end: number,
  { since }: Candidate,
): string | undefined {
  const read = headReadAfter(run, reader, start, end);
  if (read === undefined || since <= read) return undefined;
  return `created meanwhile: ${actorAt(run, since)} linked it at tick ${String(since)}, behind the reader`;
}

function whyLeft(run: Run, end: number, { object, since }: Candidate): string | undefined {
  const left = tickOfChange(run, since, end, object, false);
  if (left === undefined) return undefined;
  const all =
    listWith(run, left, object).length === 0 && listWith(run, left - 1, object).length > 1;
  const who = actorAt(run, left);
  return all
    ? `${who} emptied the list at tick ${String(left)}, before the reader got there`
    : `deleted meanwhile: ${who} unlinked it at tick ${String(left)}, before the reader got there`;
}
