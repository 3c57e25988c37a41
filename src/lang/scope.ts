import type { GlobalSymbol, Globals, ScopedSymbol } from './symbols';

/** The names that a block can see. Blocks nest; names never shadow each other. */
export interface Scope {
  readonly globals: Globals;
  readonly parent: Scope | undefined;
  readonly names: Map<string, ScopedSymbol>;
}

export function createScope(globals: Globals, parent?: Scope): Scope {
  return { globals, parent, names: new Map() };
}

export function lookUp(scope: Scope, name: string): GlobalSymbol | ScopedSymbol | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.names.get(name);
    if (found !== undefined) return found;
  }
  return scope.globals.names.get(name);
}

/** Names that can be seen here, for "did you mean". */
export function visibleNames(scope: Scope): readonly string[] {
  const names = [...scope.globals.names.keys()];
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent)
    names.push(...at.names.keys());
  return names;
}
