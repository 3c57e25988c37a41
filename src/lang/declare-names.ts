import type { Declaration, Identifier } from './ast';
import { builtins } from './builtins';
import type { Globals, GlobalSymbol } from './symbols';

/** All declarations of one kind. */
export function declarationsOf<K extends Declaration['kind']>(
  declarations: readonly Declaration[],
  ...kinds: readonly K[]
): readonly (Declaration & { readonly kind: K })[] {
  const wanted: readonly string[] = kinds;
  return declarations.filter((declaration): declaration is Declaration & { readonly kind: K } =>
    wanted.includes(declaration.kind),
  );
}

/** Gives a global name its meaning, unless it has one; then that is reported. */
export function declareName(globals: Globals, name: Identifier, symbol: GlobalSymbol): void {
  if (globals.names.has(name.text)) {
    globals.reporter.report('duplicate', name.span, `"${name.text}" is taken: expected a new name`);
  } else if (builtins.has(name.text)) {
    globals.reporter.report(
      'duplicate',
      name.span,
      `"${name.text}" is the language's own: expected a new name`,
    );
  } else {
    globals.names.set(name.text, symbol);
  }
}
