/** Puts text between the two comments of that name: `<!-- bench: NAME -->` and `<!-- end of NAME -->`. */
export function writeSection(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- bench: ${name} -->`, `<!-- end of ${name} -->`];
  const [head, rest] = split(document, begin);
  const [, tail] = split(rest, end);
  return `${head}${begin}\n\n${text}\n\n${end}${tail}`;
}

function split(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`no ${mark} to write at`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
