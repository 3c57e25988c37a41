import type { Diagnostic } from './diagnostic';
import type { Item } from './format-items';
import { layOut } from './format-layout';
import { addFile } from './format-node';
import { collectTokens } from './format-tokens';
import { parseRace } from './parse';
import { parser } from './race.grammar';

export type Formatted =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The text in house style: the same tokens and comments in the same order, so the same program.
 *
 *     if(a)  b( );// why        if (a) b(); // why
 *
 * Formatting again changes nothing. A text that does not parse is not formatted. Never throws.
 */
export function formatRace(text: string, path: string): Formatted {
  const { diagnostics } = parseRace(text, path);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const tree = parser.parse(text);
  const items: Item[] = [];
  addFile(items, collectTokens(text, tree), tree.topNode);
  return { ok: true, text: layOut(items) };
}
