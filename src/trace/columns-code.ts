import type { Actor, Origin } from '../lang';
import { inspectActor, type Event, type Machine } from '../machine';
import { placeOf, type ColumnRow } from './columns-layout';
import { eventOf, eventText, faultRows, noteRows, waitText } from './columns-words';
import type { Run, TickRecord, Wait } from './model';
import { stateAt } from './replay';

/** `functions`: where each function was called; `statements`: its lines below it. */
export type CodeDetail = 'functions' | 'statements';

/** Where in its code an actor last was. */
interface Stand {
  /** The calls it is in, outermost first, by their numbers. */
  readonly calls: readonly number[];
  readonly line: number;
  /** The number of the instruction. */
  readonly at: number;
}

/**
 * The code that ran, as it is written: a function where it is called, what is in it two characters further right. A
 * line stands where it took its first step; again, with `...`, where others stepped in between. Waits for the same
 * thing are one row.
 */
export function codeRows(run: Run, detail: CodeDetail): readonly ColumnRow[] {
  const printer = new CodePrinter(run, detail);
  for (const record of run.ticks) printer.add(record);
  return printer.rows;
}

class CodePrinter {
  readonly rows: ColumnRow[] = [];
  readonly #run: Run;
  readonly #detail: CodeDetail;
  readonly #stands = new Map<number, Stand>();
  /** Of the last row, when it is one of waiting. */
  #waited = 0;

  constructor(run: Run, detail: CodeDetail) {
    this.#run = run;
    this.#detail = detail;
  }

  add(record: TickRecord): void {
    const actor = this.#run.machine.actors[record.actor];
    if (actor === undefined) return;
    const { column, isHandler } = placeOf(this.#run, record, actor);
    const row = { actor: actor.index, column, indent: isHandler ? 2 : 0 };
    if (record.wait !== undefined) {
      if (!isIdle(record.wait)) this.#addWait(record, row, actor);
      return;
    }
    const event = eventOf(record);
    if (event === undefined) return;
    // A handler, or a callback, begins anew.
    if (event.origin === undefined) this.#stands.delete(actor.index);
    if (event.kind === 'strike') {
      this.rows.push({ ...row, indent: 0, text: `<Interrupt> ${actor.name}` });
    } else if (event.origin === undefined) {
      this.rows.push({ ...row, text: eventText(this.#run, record, event) });
    } else {
      this.#addCode(event.origin, row, actor);
    }
    const below = inside(row, this.#stands.get(actor.index)?.calls);
    this.rows.push(...noteRows(this.#run, record, below, isNoted));
    this.rows.push(...faultRows(this.#run, record, below));
  }

  #addWait(record: TickRecord, row: Omit<ColumnRow, 'text'>, actor: Actor): void {
    const state = stateAt(this.#run, record.index);
    const { next } = inspectActor(this.#run.machine, state, actor.index);
    const place = inside(row, next && callsOf(next, actor));
    const text = waitText(this.#run, record);
    const last = this.rows.at(-1);
    const isMore = last?.actor === row.actor && last.text.startsWith(text);
    this.#waited = isMore ? this.#waited + 1 : 1;
    if (isMore) this.rows.pop();
    const ticks = this.#waited > 1 ? `, ${String(this.#waited)} ticks` : '';
    this.rows.push({ ...place, text: `${text}${ticks}` });
  }

  #addCode(origin: Origin, row: Omit<ColumnRow, 'text'>, actor: Actor): void {
    const { calls } = actor.code;
    const stand = toStand(origin, actor);
    const old = this.#stands.get(actor.index);
    this.#stands.set(actor.index, stand);
    const shared = countShared(old?.calls ?? [], stand.calls);
    const push = (text: string, depth: number): void => {
      this.rows.push({ ...row, indent: row.indent + 2 * depth, text });
    };
    const isElsewhere = this.rows.at(-1)?.actor !== actor.index;
    const toName = (call: number): string => `${calls[call]?.function ?? ''}()`;
    stand.calls.slice(shared).forEach((call, depth) => {
      push(toName(call), shared + depth);
    });
    const isEntered = stand.calls.length > shared;
    const depth = stand.calls.length;
    if (this.#detail === 'functions') {
      const call = stand.calls.at(-1);
      if (!isEntered && isElsewhere && call !== undefined) push(`... ${toName(call)}`, depth - 1);
      return;
    }
    const text = lineText(this.#run.machine, origin);
    const isNew = isEntered || old === undefined || old.line !== stand.line || stand.at <= old.at;
    if (isNew) push(text, depth);
    else if (isElsewhere) push(`... ${text}`, depth);
  }
}

/** Where the lines of a function stand that was called through so many. */
const inside = (
  row: Omit<ColumnRow, 'text'>,
  calls: readonly number[] = [],
): Omit<ColumnRow, 'text'> => ({ ...row, indent: row.indent + 2 * calls.length });

/** The calls that led to an instruction, outermost first. */
function callsOf({ call: innermost }: Origin, { code }: Actor): readonly number[] {
  const calls: number[] = [];
  for (let call = innermost; call >= 0; call = code.calls[call]?.caller ?? -1) calls.unshift(call);
  return calls;
}

function toStand(origin: Origin, actor: Actor): Stand {
  const at = actor.code.instructions.findIndex((instruction) => instruction === origin);
  return { calls: callsOf(origin, actor), line: origin.at.line, at };
}

const countShared = (one: readonly number[], other: readonly number[]): number => {
  const differs = other.findIndex((call, depth) => one[depth] !== call);
  return differs < 0 ? other.length : differs;
};

/** As in the text, without the bracket of what follows. */
function lineText({ program }: Machine, { at }: Origin): string {
  const text = program.sources.find(({ path }) => path === at.file)?.text ?? '';
  return (text.split('\n')[at.line - 1] ?? '').trim().replace(/ \{$/, '');
}

/** Nobody would miss the tick. */
const isIdle = ({ kind }: Wait): boolean =>
  kind === 'finished' || kind === 'nothing-to-do' || kind === 'no-such-choice';

/** What code does not say by itself. */
const isNoted = (event: Event): boolean =>
  event.kind === 'user-return' ||
  event.kind === 'free' ||
  (event.kind === 'note' && event.name !== 'cursor');
