/** Where the first word alone would say little, or has too many letters for a card. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [/^has (?:nothing to do|no .* choice here now)$/, 'idle'],
  [/^is done$/, 'done'],
  [/^stopped by a fault$/, 'fault'],
  [/^pane stopped$/, 'stops'],
  [/^takes (?!a reference)/, 'locks'],
  [/^(?:lets go of|unlocks) /, 'drops'],
  [/^turns interrupts on$/, 'irqs on'],
  [/^(?:turns|leaves) interrupts off$/, 'irqs off'],
  [/^allocates /, 'makes'],
  [/^compares and swaps /, 'swaps'],
];

/** An outlook in a word, for where there is room for no more: `spins: siglock is held by reader` is `spins`. */
export function toVerb(outlook: string): string {
  const known = verbs.find(([pattern]) => pattern.test(outlook));
  return known?.[1] ?? /^[\w-]+/.exec(outlook)?.[0] ?? outlook;
}
