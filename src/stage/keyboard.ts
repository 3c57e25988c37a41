import {
  finishFairly,
  goTo,
  goToNote,
  reset,
  showDialog,
  stepBack,
  stepForward,
  togglePlay,
  undo,
  type Move,
  type ViewName,
} from '../store';

/** What a key asks for: a move of the store, or something only the page can do. */
export type Command =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'actor'; readonly index: number; readonly isNextVariant: boolean }
  | { readonly kind: 'toggle-source' }
  | { readonly kind: 'copy-link' }
  | { readonly kind: 'check' }
  | { readonly kind: 'switch-view' }
  | { readonly kind: 'back' };

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}

/** The keys, as the dialog lists them. */
export const keyTable: readonly (readonly [readonly string[], string])[] = [
  [['1', '…', '9'], 'give that actor a tick, in both panes'],
  [['Shift', '1', '…', '9'], 'its next variant, where it has several things it can do'],
  [['←', '→'], 'a step back, a step forward'],
  [[',', '.'], 'to the previous, the next event of note'],
  [['Home', 'End'], 'to the start, to the end of the schedule'],
  [['Space'], 'play or pause'],
  [['g'], 'let everyone finish, in turns'],
  [['u'], 'undo the last choice'],
  [['r'], 'reset to the suggested schedule'],
  [['s'], 'memory or source'],
  [['↑', '↓'], 'in the source, from function to function'],
  [['x'], 'check every interleaving of both paths'],
  [['v'], 'stage or verdicts'],
  [['c'], 'copy the link to this moment'],
  [['?'], 'these keys'],
  [['Esc'], 'close, or back to the stage'],
];

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: stepBack,
  ArrowRight: stepForward,
  Home: goTo(0),
  End: goTo(Infinity),
  ' ': togglePlay,
  ',': goToNote(-1),
  '.': goToNote(1),
  r: reset,
  u: undo,
  g: finishFairly,
  '?': showDialog('keys'),
};

/** The keys that mean something where no schedule is to be seen. */
const everywhere: ReadonlySet<string> = new Set(['u', 'x', 'v', 'c', '?', 'Escape']);

/** The command of a key in a view, or undefined. Digits go by their place, so that layouts which shift them work too. */
export function toCommand(
  { key, code, shiftKey }: KeyPress,
  view: ViewName = 'stage',
): Command | undefined {
  if (view !== 'stage' && !everywhere.has(key)) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit !== undefined)
    return { kind: 'actor', index: Number(digit) - 1, isNextVariant: shiftKey };
  const move = moves[key];
  if (move !== undefined) return { kind: 'move', move };
  if (key === 's') return { kind: 'toggle-source' };
  if (key === 'c') return { kind: 'copy-link' };
  if (key === 'x') return { kind: 'check' };
  if (key === 'v') return { kind: 'switch-view' };
  return key === 'Escape' ? { kind: 'back' } : undefined;
}
