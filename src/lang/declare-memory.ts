import type { Declaration, Identifier, TypeSyntax } from './ast';
import type { CheckContext } from './check-context';
import { withArticle } from './convert';
import { declarationsOf, declareName } from './declare-names';
import { largestMemory, type Layout } from './layout';
import { addressOfWord, type MemoryObject, type Pool } from './program';
import { constantNumber, resolveStoredType, resolveType } from './resolve-type';
import { didYouMean } from './suggest';
import type { MemorySymbol } from './symbols';
import { brokenType, type Type, wordsOf } from './types';

/** Places every `var`, `object` and `input`, in the order of the text. */
export function declareVariables(
  context: CheckContext,
  layout: Layout,
  declarations: readonly Declaration[],
): void {
  for (const declaration of declarationsOf(declarations, 'var', 'object', 'input')) {
    const { name, kind, label } = declaration;
    const type = resolveStoredType(context, declaration.type);
    if (kind === 'object' && type.kind !== 'struct' && type.kind !== 'broken') {
      context.report(
        'type',
        declaration.type.span,
        'an object is a struct: expected the name of one, or "var"',
      );
    }
    const storage = { var: 'static', object: 'heap', input: 'private' } as const;
    const symbol = placeVariable(context, layout, name, declaration.type, type, {
      storage: storage[kind],
      name: label?.value ?? name.text,
      liveAtStart: kind === 'object',
      isInput: kind === 'input',
    });
    if (symbol !== undefined) declareName(context.scope.globals, name, symbol);
  }
}

/** Places every `ghost`: behind all that programs see, so that it moves nothing there. */
export function declareGhosts(
  context: CheckContext,
  layout: Layout,
  declarations: readonly Declaration[],
): void {
  for (const { name, type: syntax } of declarationsOf(declarations, 'ghost')) {
    const type = resolveType(context, syntax);
    let element = type;
    while (element.kind === 'array') element = element.of;
    const isNumber = element.kind === 'int' || element.kind === 'bool';
    if (!isNumber && element.kind !== 'broken') {
      const message = `a ghost cannot be ${withArticle(type)}: expected int, bool or an array of them`;
      context.report('ghost', syntax.span, message);
    }
    const kind = { storage: 'ghost', name: name.text, liveAtStart: false, isInput: false } as const;
    const placed = isNumber ? type : brokenType;
    const symbol = placeVariable(context, layout, name, syntax, placed, kind);
    if (symbol !== undefined) declareName(context.scope.globals, name, symbol);
  }
}

/** A private variable of the actor with this index. */
export function placePrivate(
  context: CheckContext,
  layout: Layout,
  name: Identifier,
  syntax: TypeSyntax,
  owner: number,
): MemorySymbol | undefined {
  const type = resolveType(context, syntax);
  const rest = {
    storage: 'private',
    name: name.text,
    liveAtStart: false,
    isInput: false,
    owner,
  } as const;
  return placeVariable(context, layout, name, syntax, type, rest);
}

interface Kind {
  readonly storage: MemoryObject['storage'];
  readonly name: string;
  readonly liveAtStart: boolean;
  readonly isInput: boolean;
  readonly owner?: number;
}

function placeVariable(
  context: CheckContext,
  layout: Layout,
  name: Identifier,
  syntax: TypeSyntax,
  type: Type,
  { isInput, ...rest }: Kind,
): MemorySymbol | undefined {
  const fits = layout.words() + wordsOf(type) <= largestMemory;
  if (!fits)
    context.report(
      'size',
      syntax.span,
      `too large: expected at most ${largestMemory} words of memory`,
    );
  if (isInput && rest.storage === 'private' && holdsLock(type)) {
    context.report(
      'input',
      syntax.span,
      'an input is never written: expected no spinlock or refcount in it',
    );
  }
  const { storage } = rest;
  const memory = storage === 'private' || storage === 'ghost' ? storage : 'shared';
  if (type.kind === 'broken' || !fits) {
    // The name stays known, so that its uses are not reported, too.
    return {
      kind: 'memory',
      name: name.text,
      type: { kind: 'broken' },
      memory,
      isInput,
      address: 0,
      object: -1,
    };
  }
  const object = layout.place({ ...rest, type });
  const address = addressOfWord(object.word);
  return { kind: 'memory', name: name.text, type, memory, isInput, address, object: object.index };
}

function holdsLock(type: Type): boolean {
  if (type.kind === 'array') return holdsLock(type.of);
  if (type.kind === 'struct')
    return [...type.struct.fields.values()].some((field) => holdsLock(field.type));
  return type.kind === 'spinlock' || type.kind === 'refcount';
}

/** `pool T[n]`, at most one for each struct. */
export function declarePools(
  context: CheckContext,
  layout: Layout,
  declarations: readonly Declaration[],
): readonly Pool[] {
  const { structs, pools: indices } = context.scope.globals;
  const pools: Pool[] = [];
  for (const { struct: name, size } of declarationsOf(declarations, 'pool')) {
    const struct = structs.get(name.text);
    if (struct === undefined) {
      const hint = didYouMean(name.text, structs.keys());
      context.report(
        'unknown-type',
        name.span,
        `unknown struct "${name.text}"${hint || ': expected the name of a struct'}`,
      );
      continue;
    }
    if (indices.has(name.text)) {
      context.report(
        'duplicate',
        name.span,
        `a second pool of ${name.text}: expected one pool for each struct`,
      );
      continue;
    }
    const slots = constantNumber(context, size, 1, largestMemory) ?? 1;
    if (layout.words() + slots * struct.words > largestMemory) {
      context.report(
        'size',
        size.span,
        `too large: expected at most ${largestMemory} words of memory`,
      );
      // The pool stays known, so that its uses are not reported, too.
      indices.set(name.text, -1);
      continue;
    }
    const type: Type = { kind: 'struct', struct };
    const objects = Array.from(
      { length: slots },
      (_, slot) =>
        layout.place({ storage: 'heap', name: `${name.text}#${slot}`, type, liveAtStart: false })
          .index,
    );
    indices.set(name.text, pools.length);
    pools.push({ struct: layout.layoutOf(type), objects });
  }
  return pools;
}
