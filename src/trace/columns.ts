import type { Actor } from '../lang';
import type { Event } from '../machine';
import { inspectActor } from '../machine';
import { eventsAt } from './cursor';
import { describeEvent } from './describe';
import { faultTitle } from './fault-words';
import { mainEvent, mainEventOf } from './main-event';
import type { Run, TickRecord } from './model';
import { sceneAt } from './scene';
import { faultIn } from './fault-sentence';
import { sentenceOf, ticksBurnt } from './sentence';
import { describeWait } from './next';
import { stateAt } from './replay';
import { plainText } from './words';

/**
 * The trace as text in lockdep's layout: one column per CPU and one for RCU, time runs down, one event
 * per line. Of `shown` columns only, by number; all if none are named. Deterministic, with a trailing newline.
 *
 * ```text
 *        CPU0                    CPU1                    RCU
 *        ----                    ----                    ---
 *   enters an RCU section
 *                                takes siglock
 * ```
 */
export function printColumns(run: Run, shown?: readonly number[]): string {
  const all = columnTitles(run);
  const slots = shown ?? all.map((_, column) => column);
  const titles = slots.flatMap((column) => all[column] ?? []);
  const header = titles.reduce(
    (line, title, column) => line.padEnd(headerColumn(column)) + title,
    '',
  );
  const rule = titles.reduce(
    (line, title, column) => line.padEnd(headerColumn(column)) + '-'.repeat(title.length),
    '',
  );
  const lines = [header, rule];
  const initialFault = faultIn(eventsAt(run, 0));
  if (initialFault !== undefined)
    lines.push(`  *** ${faultTitle(initialFault.fault.kind)} before tick 1 ***`);
  for (const record of run.ticks) lines.push(...rowsOf(run, record, slots));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** CPUs by their numbers, then RCU. */
export const columnTitles = ({ machine }: Run): readonly string[] => [
  ...Array.from({ length: machine.cpus }, (_, cpu) => `CPU${String(cpu)}`),
  'RCU',
];

/** The column in which each tick stands. */
export const columnsOf = (run: Run): readonly number[] =>
  run.ticks.flatMap((record) => {
    const actor = run.machine.actors[record.actor];
    return actor === undefined ? [] : [placeOf(run, record, actor).column];
  });

const headerColumn = (column: number): number => 7 + 24 * column;
const bodyColumn = (column: number): number => (column === 0 ? 2 : 7 + 24 * column);

function rowsOf(run: Run, record: TickRecord, slots: readonly number[]): readonly string[] {
  const { machine } = run;
  const actor = machine.actors[record.actor];
  if (actor === undefined) return [];
  const { column: place, isHandler } = placeOf(run, record, actor);
  const column = slots.indexOf(place);
  if (column < 0) return [];
  const indent = ' '.repeat(bodyColumn(column) + (isHandler ? 2 : 0));
  if (record.wait !== undefined) return [`${indent}${waitText(run, record)}`];
  const scene = sceneAt(run, record.index);
  const fault = faultIn(record.events);
  // What a fault did not keep from happening, such as the step that closes a circle, comes before it.
  const event =
    mainEventOf(record.events.filter(({ kind }) => kind !== 'fault')) ?? mainEvent(record);
  if (event === undefined) return [`${indent}...`];
  const rows = [
    event.kind === 'strike'
      ? `${' '.repeat(bodyColumn(column))}<Interrupt> ${actor.name}`
      : `${indent}${event.kind === 'fault' ? faultText(run, record, event) : plainText(describeEvent(scene, event))}`,
  ];
  for (const note of record.events) {
    const text = noteText(note);
    if (text !== undefined && note !== event)
      rows.push(`${indent}  /* ${text === '' ? plainText(describeEvent(scene, note)) : text} */`);
  }
  if (fault !== undefined && fault !== event)
    rows.push(`${indent}${faultText(run, record, fault)}`);
  return rows;
}

function placeOf(
  run: Run,
  record: TickRecord,
  actor: Actor,
): { readonly column: number; readonly isHandler: boolean } {
  const { machine } = run;
  if (actor.kind === 'thread') return { column: actor.cpu, isHandler: false };
  if (actor.kind === 'rcu') return { column: machine.cpus, isHandler: false };
  const strike = record.events.find((event) => event.kind === 'strike');
  const before = inspectActor(machine, stateAt(run, record.index - 1), actor.index).strikes;
  const wait = record.wait?.kind === 'masked' ? record.wait.cpu : undefined;
  const cpu = strike?.kind === 'strike' ? strike.cpu : (before ?? wait ?? actor.cpus[0] ?? 0);
  return { column: cpu, isHandler: before !== undefined };
}

function waitText(run: Run, record: TickRecord): string {
  const { wait } = record;
  if (wait === undefined || wait.kind === 'finished') return '.';
  const text = plainText(describeWait(sceneAt(run, record.index), record.actor, wait));
  const burnt = ticksBurnt(run, record.index);
  return `... ${text}${burnt > 1 ? ` (${String(burnt)})` : ''}`;
}

/** The notes and edges that a reader of the trace wants; '' for the plain description. */
function noteText(event: Event): string | undefined {
  switch (event.kind) {
    case 'note':
      return event.name === 'cursor' ? undefined : '';
    case 'user-return':
    case 'finish':
    case 'handler-end':
    case 'quiescent':
    case 'interrupts-off':
    case 'interrupts-on':
    case 'free':
      return '';
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
      return undefined;
  }
}

const faultText = (
  run: Run,
  record: TickRecord,
  event: Event & { readonly kind: 'fault' },
): string =>
  `<== ${faultTitle(event.fault.kind)}: ${sentenceOf(run, record.index).text.replace(/^[^.]*\. /, '')}`;
