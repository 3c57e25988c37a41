import type { Event } from '../machine';
import type { ColumnRow } from './columns-layout';
import { describeEvent } from './describe';
import { faultIn } from './fault-sentence';
import { faultTitle } from './fault-words';
import { mainEvent, mainEventOf } from './main-event';
import type { Run, TickRecord } from './model';
import { describeWait } from './next';
import { sceneAt } from './scene';
import { sentenceOf } from './sentence';
import { plainText } from './words';

/** What a step did, as one phrase. */
export const eventText = (run: Run, record: TickRecord, event: Event): string =>
  plainText(describeEvent(sceneAt(run, record.index), event));

/** What names a tick that moved its actor. What a fault did not keep from happening comes before it. */
export const eventOf = (record: TickRecord): Event | undefined =>
  mainEventOf(record.events.filter(({ kind }) => kind !== 'fault')) ?? mainEvent(record);

/** What a tick in vain waits for; '.' for one that nobody could use. */
export function waitText(run: Run, record: TickRecord): string {
  const { wait } = record;
  if (wait === undefined || wait.kind === 'finished') return '.';
  return `... ${plainText(describeWait(sceneAt(run, record.index), record.actor, wait))}`;
}

/** A row for each event besides the one that names the tick, of those that `isNoted` holds for. */
export function noteRows(
  run: Run,
  record: TickRecord,
  row: Omit<ColumnRow, 'text'>,
  isNoted: (event: Event) => boolean,
): readonly ColumnRow[] {
  const main = eventOf(record);
  return record.events
    .filter((event) => event !== main && isNoted(event))
    .map((event) => ({ ...row, text: `/* ${eventText(run, record, event)} */` }));
}

/** `<== use after free: …`, where it happened; of another tick, none. */
export function faultRows(
  run: Run,
  record: TickRecord,
  row: Omit<ColumnRow, 'text'>,
): readonly ColumnRow[] {
  const found = faultIn(record.events);
  if (found === undefined) return [];
  const story = sentenceOf(run, record.index).text.replace(/^[^.]*\. /, '');
  return [{ ...row, text: `<== ${faultTitle(found.fault.kind)}: ${story}` }];
}
