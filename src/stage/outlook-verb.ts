/** Where the first word alone would say little, or has too many letters for a card. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [/^nothing to do$/, 'idle'],
  [/^no .* choice here now$/, 'idle'],
  [/^finished$/, 'done'],
  [/^stopped by /, 'stops'],
  [/would begin$/, 'begins'],
  [/would end$/, 'ends'],
  [/^takes (?!a reference)/, 'locks'],
  [/^lets go of /, 'drops'],
  [/^turns interrupts on$/, 'irqs on'],
  [/^turns interrupts off$/, 'irqs off'],
  [/^leaves interrupts off$/, 'irqs off'],
  [/^allocates /, 'makes'],
  [/^compares and swaps /, 'swaps'],
];

/** An outlook in a word, for where there is room for no more: `spins: siglock is held by reader` is `spins`. */
export function toVerb(outlook: string): string {
  const known = verbs.find(([pattern]) => pattern.test(outlook));
  return known?.[1] ?? /^[\w-]+/.exec(outlook)?.[0] ?? outlook;
}
