import type { Declaration } from './ast';
import { declarationsOf } from './declare-names';
import type { Layout } from './layout';
import type { Program, Span, WordKind } from './program';
import { didYouMean } from './suggest';
import type { Globals } from './symbols';
import { largestInt, smallestInt } from './fold';
import type { WideTable } from './tables';

/** The words that `input` variables start with. */
export function imageOf(
  globals: Globals,
  layout: Layout,
  wide: WideTable,
  declarations: readonly Declaration[],
  inputs: Readonly<Record<string, readonly (number | bigint)[]>>,
  wholeFile: Span,
): Program['image'] {
  const { report } = globals.reporter;
  const image: { readonly word: number; readonly value: number }[] = [];
  const known = declarationsOf(declarations, 'input').map((declaration) => declaration.name);
  for (const [name, words] of Object.entries(inputs)) {
    const declared = known.find((candidate) => candidate.text === name);
    const symbol = globals.names.get(name);
    if (declared === undefined || symbol?.kind !== 'memory') {
      const hint = didYouMean(
        name,
        known.map((candidate) => candidate.text),
      );
      report(
        'input',
        wholeFile,
        `no input "${name}"${hint || ': expected the name of an input of the program'}`,
      );
      continue;
    }
    const object = layout.objects[symbol.object];
    if (object === undefined) continue;
    if (words.length > object.words) {
      report(
        'input',
        declared.span,
        `${words.length} words for "${name}": expected at most ${object.words}`,
      );
      continue;
    }
    const fields = layout.structs[object.struct]?.fields ?? [];
    words.forEach((given, index) => {
      const value = wordOf(given, fields[index]?.kind ?? 'int', wide);
      if (value === undefined) {
        const place = fields[index]?.path ?? '';
        report(
          'input',
          declared.span,
          `${String(given)} for ${name}${place}: expected ${kindText(fields[index]?.kind)}`,
        );
      } else if (value !== 0) image.push({ word: object.word + index, value });
    });
  }
  return image;
}

function wordOf(given: number | bigint, kind: WordKind, wide: WideTable): number | undefined {
  if (kind !== 'int' && kind !== 'u64' && kind !== 'bool') return undefined;
  if (typeof given === 'bigint') {
    if (kind !== 'u64' || given < 0n || given >= 1n << 64n) return undefined;
    return wide.wordOf(given.toString(16).padStart(16, '0'));
  }
  const least = kind === 'int' ? smallestInt : 0;
  const most = kind === 'bool' ? 1 : largestInt;
  return Number.isInteger(given) && given >= least && given <= most ? given + 0 : undefined;
}

function kindText(kind: WordKind | undefined): string {
  if (kind === 'u64') return 'a whole number of 0 or more, of at most 64 bits';
  if (kind === 'bool') return '0 or 1';
  return kind === 'int' ? 'a number of 32 bits' : 'no words for anything but int, bool and u64';
}
