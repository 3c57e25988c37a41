/** `3 timers`, `1 timer`; a name that is no plural stands as `name 3`. */
export function toParameterWords(name: string, value: number): string {
  const plain = name.replaceAll('_', ' ');
  if (!plain.endsWith('s')) return `${plain} ${String(value)}`;
  return `${String(value)} ${value === 1 ? plain.slice(0, -1) : plain}`;
}
