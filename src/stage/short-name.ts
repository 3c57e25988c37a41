/** `timer 2` → `2`: the number alone where there is no room; a name without one is its first letter. */
export function shortName(name: string): string {
  return /\d+/.exec(name)?.[0] ?? name.charAt(0);
}
