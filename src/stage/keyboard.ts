import type { ViewName } from '../store';
import { actorCommand } from './actor-command';
import { commandSections, type Command, type CommandSection } from './command';
import { commands } from './commands';

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  /** Is Ctrl, or Cmd, held down? */
  readonly ctrlKey: boolean;
}

/** What is printed on a key that has another name in events. */
const printed: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
};

const byKey: ReadonlyMap<string, Command> = new Map(
  commands.flatMap((command) => command.keys.map((key) => [key, command] as const)),
);

/** The command of a key in a view, or undefined. Digits go by their place, so that layouts which shift them work too. */
export function toCommand(press: KeyPress, view: ViewName = 'stage'): Command | undefined {
  const command = byKey.get(toPrinted(press)) ?? toActorCommand(press);
  return view === 'stage' || command?.isEverywhere === true ? command : undefined;
}

/** `Ctrl Shift P` */
function toPrinted({ key, ctrlKey, shiftKey }: KeyPress): string {
  const name = printed[key] ?? key;
  return ctrlKey ? `Ctrl ${shiftKey ? 'Shift ' : ''}${name.toUpperCase()}` : name;
}

function toActorCommand({ code, shiftKey, ctrlKey }: KeyPress): Command | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined || ctrlKey ? undefined : actorCommand(Number(digit) - 1, shiftKey);
}

/** A line of the dialog of keys. */
export interface KeyRow {
  readonly section: CommandSection;
  readonly keys: readonly string[];
  readonly words: string;
}

/** Keys that are many commands, or that act in one place only. */
const others: readonly KeyRow[] = [
  { section: 'Who runs', keys: ['1', '…', '9'], words: 'Give that actor a tick, in both panes' },
  {
    section: 'Who runs',
    keys: ['Shift', '1', '…', '9'],
    words: 'Its next variant, where it has several things it can do',
  },
  { section: 'Looking', keys: ['↑', '↓'], words: 'In the source, from line to line' },
  {
    section: 'Looking',
    keys: ['Page Up', 'Page Down'],
    words: 'In the source, from function to function',
  },
];

/** The keys, section by section. */
export const keyTable: readonly (readonly [CommandSection, readonly KeyRow[]])[] =
  commandSections.map((section) => [
    section,
    [...others, ...commands].filter((row) => row.section === section && row.keys.length > 0),
  ]);
