import type { Actor } from '../lang';
import type { Event } from '../machine';
import { placeOf, type ColumnRow } from './columns-layout';
import { eventOf, eventText, faultRows, noteRows, waitText } from './columns-words';
import type { Run, TickRecord } from './model';
import { ticksBurnt } from './sentence';

/** A row for each tick, and what went with it. */
export const accessRows = (run: Run): readonly ColumnRow[] =>
  run.ticks.flatMap((record) => {
    const actor = run.machine.actors[record.actor];
    return actor === undefined ? [] : rowsOf(run, record, actor);
  });

function rowsOf(run: Run, record: TickRecord, actor: Actor): readonly ColumnRow[] {
  const { column, isHandler } = placeOf(run, record, actor);
  const row = { actor: actor.index, column, indent: isHandler ? 2 : 0 };
  if (record.wait !== undefined) {
    const burnt = record.wait.kind === 'finished' ? 0 : ticksBurnt(run, record.index);
    return [{ ...row, text: `${waitText(run, record)}${burnt > 1 ? ` (${String(burnt)})` : ''}` }];
  }
  const event = eventOf(record);
  const notes = noteRows(run, record, { ...row, indent: row.indent + 2 }, isNoted);
  return [...stepRows(run, record, event, row), ...notes, ...faultRows(run, record, row)];
}

function stepRows(
  run: Run,
  record: TickRecord,
  event: Event | undefined,
  row: Omit<ColumnRow, 'text'>,
): readonly ColumnRow[] {
  if (event === undefined) return [{ ...row, text: '...' }];
  switch (event.kind) {
    case 'fault':
      return [];
    case 'strike':
      return [
        { ...row, indent: 0, text: `<Interrupt> ${run.machine.actors[event.actor]?.name ?? ''}` },
      ];
    default:
      return [{ ...row, text: eventText(run, record, event) }];
  }
}

/** The notes and edges that a reader of the trace wants. */
function isNoted(event: Event): boolean {
  switch (event.kind) {
    case 'note':
      return event.name !== 'cursor';
    case 'user-return':
    case 'finish':
    case 'handler-end':
    case 'quiescent':
    case 'interrupts-off':
    case 'interrupts-on':
    case 'free':
      return true;
    case 'allocate':
    case 'callback':
    case 'copy-to-user':
    case 'fault':
    case 'grace-period-end':
    case 'grace-period-start':
    case 'load':
    case 'lock':
    case 'queue':
    case 'rcu-lock':
    case 'rcu-unlock':
    case 'store':
    case 'strike':
    case 'unlock':
    case 'update':
      return false;
  }
}
