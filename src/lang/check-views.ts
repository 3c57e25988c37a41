import type { Declaration, Expression } from './ast';
import type { CheckContext } from './check-context';
import { createCheckContext } from './check-body';
import type { DeclaredActor } from './declare-actors';
import { declarationsOf } from './declare-names';
import type { Reporter } from './diagnostic';
import type { Layout } from './layout';
import { type Views, wordOfAddress } from './program';
import { createScope } from './scope';
import type { Globals } from './symbols';
import type { PlaceTree } from './tree';
import { type FieldInfo, isSameType, type StructInfo, type Type, typeText, wordsOf } from './types';

type Show = Declaration & { readonly kind: 'show' };
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : never };

/** What `show` declarations ask the page to draw. */
export function checkViews(
  globals: Globals,
  warnings: Reporter,
  layout: Layout,
  actors: readonly DeclaredActor[],
  declarations: readonly Declaration[],
): Views {
  const context = createCheckContext(createScope(globals), warnings);
  const views: Mutable<Views> = { lists: [], hashes: [], valid: [], files: [], locks: [] };
  for (const show of declarationsOf(declarations, 'show')) {
    const name = show.label?.value ?? show.placeText.replace(/\s+/g, '');
    switch (show.view.text) {
      case 'list': {
        const head = fixedPlace(context, show.place);
        const chain = chainOf(context, layout, show);
        if (!head || !chain) break;
        if (!leadsTo(head.type, chain.node)) reportHead(context, show, chain.node);
        else
          views.lists.push({
            name,
            headWord: head.word,
            ...chain.part,
          });
        break;
      }
      case 'hash': {
        const heads = fixedPlace(context, show.place);
        const chain = chainOf(context, layout, show);
        if (!heads || !chain) break;
        if (heads.type.kind !== 'array' || !leadsTo(heads.type.of, chain.node))
          reportHead(context, show, chain.node, ' array');
        else {
          const step = wordsOf(heads.type.of);
          const headWords = Array.from(
            { length: heads.type.length },
            (_, index) => heads.word + index * step,
          );
          views.hashes.push({ name, headWords, ...chain.part });
        }
        break;
      }
      case 'valid': {
        const field = fieldOf(context, layout, show.place);
        if (!field) break;
        if (field.type.kind !== 'pointer')
          context.report('view', show.place.span, 'expected a pointer field, T.f');
        else views.valid.push({ struct: field.struct, offset: field.offset });
        break;
      }
      case 'file':
        addFile(context, actors, show.place, views);
        break;
      case 'lock': {
        const lock = fixedPlace(context, show.place);
        if (lock && lock.type.kind !== 'spinlock')
          context.report('view', show.place.span, 'expected a spinlock');
        else if (lock) views.locks.push({ name, word: lock.word });
        break;
      }
      default:
        context.report(
          'view',
          show.view.span,
          `unknown view "${show.view.text}": expected list, hash, valid, file or lock`,
        );
    }
  }
  return views;
}

interface FixedPlace {
  readonly word: number;
  readonly type: Type;
}

/** A shared place whose address is known: a variable, its fields and constant elements. */
function fixedPlace(context: CheckContext, expression: Expression): FixedPlace | undefined {
  const target = context.target(context, expression);
  if (target === undefined || target.type.kind === 'broken') return undefined;
  const address =
    target.kind === 'place' && target.place.memory === 'shared'
      ? addressOf(target.place)
      : undefined;
  if (address !== undefined) return { word: wordOfAddress(address), type: target.type };
  context.report('view', expression.span, 'expected a shared variable or a field of one');
  return undefined;
}

function addressOf(place: PlaceTree): number | undefined {
  if (place.kind === 'fixed') return place.address;
  if (place.kind !== 'inside') return undefined;
  const holder = addressOf(place.of);
  return holder === undefined ? undefined : holder + place.bytes;
}

interface FieldPlace {
  /** Index of the struct's layout. */
  readonly struct: number;
  readonly offset: number;
  readonly type: Type;
}

/** `T.f` or `T.f.g`. */
function fieldOf(
  context: CheckContext,
  layout: Layout,
  expression: Expression,
): FieldPlace | undefined {
  const path: string[] = [];
  let at = expression;
  for (; at.kind === 'member' && !at.arrow; at = at.of) path.unshift(at.field.text);
  const struct = at.kind === 'name' ? context.scope.globals.structs.get(at.name) : undefined;
  if (struct === undefined || path.length === 0) {
    context.report('view', expression.span, 'expected a field of a struct, T.f');
    return undefined;
  }
  let type: Type = { kind: 'struct', struct };
  let offset = 0;
  for (const name of path) {
    const field: FieldInfo | undefined =
      type.kind === 'struct' ? type.struct.fields.get(name) : undefined;
    if (field === undefined) {
      context.report(
        'unknown-field',
        expression.span,
        `${typeText(type)} has no field "${name}": expected a field of a struct, T.f`,
      );
      return undefined;
    }
    type = field.type;
    offset += field.offset;
  }
  if (type.kind === 'broken') return undefined;
  return { struct: layout.layoutOf({ kind: 'struct', struct }), offset, type };
}

interface Chain {
  readonly node: StructInfo;
  readonly part: {
    readonly struct: number;
    readonly nodeOffset: number;
    readonly nextOffset: number;
    readonly pprevOffset: number;
  };
}

/** `of T.f`, where f is an embedded node with a field `next`. */
function chainOf(context: CheckContext, layout: Layout, show: Show): Chain | undefined {
  if (show.of === undefined) {
    context.report('view', show.span, 'of which objects? expected "of T.f"');
    return undefined;
  }
  const field = fieldOf(context, layout, show.of);
  if (field === undefined) return undefined;
  const node = field.type.kind === 'struct' ? field.type.struct : undefined;
  const nextOffset = node === undefined ? -1 : offsetOf(node, 'next');
  if (node === undefined || nextOffset < 0) {
    context.report('view', show.of.span, 'expected an embedded list node with a field "next"');
    return undefined;
  }
  const pprevOffset = offsetOf(node, 'pprev');
  return {
    node,
    part: {
      struct: field.struct,
      nodeOffset: field.offset,
      nextOffset: field.offset + nextOffset,
      pprevOffset: pprevOffset < 0 ? pprevOffset : field.offset + pprevOffset,
    },
  };
}

function offsetOf(struct: StructInfo, name: string): number {
  return struct.fields.get(name)?.offset ?? -1;
}

/** Whether the first word of a type points at such nodes: a pointer, or a head with one. */
function leadsTo(type: Type, node: StructInfo): boolean {
  if (type.kind === 'pointer') return isSameType(type.to, { kind: 'struct', struct: node });
  if (type.kind === 'broken') return true;
  const [first] = type.kind === 'struct' ? type.struct.fields.values() : [];
  return first !== undefined && leadsTo(first.type, node);
}

function reportHead(context: CheckContext, show: Show, node: StructInfo, suffix = ''): void {
  context.report(
    'view',
    show.place.span,
    `expected a *${node.name}${suffix}, or a head that begins with one`,
  );
}

/** `actor.variable`. */
function addFile(
  context: CheckContext,
  actors: readonly DeclaredActor[],
  expression: Expression,
  views: Mutable<Views>,
): void {
  const { kind } = expression;
  const actorName =
    kind === 'member' && expression.of.kind === 'name' ? expression.of.name : undefined;
  const actor = actors.find((candidate) => candidate.declaration.name.text === actorName);
  const symbol = kind === 'member' ? actor?.scope.names.get(expression.field.text) : undefined;
  if (symbol?.kind === 'memory' && symbol.type.kind === 'broken') return;
  if (actor === undefined || symbol?.kind !== 'memory' || symbol.type.kind !== 'struct') {
    context.report(
      'view',
      expression.span,
      'expected a private struct of an actor, "actor.variable"',
    );
    return;
  }
  const { fields } = symbol.type.struct;
  const missing = ['buf', 'size', 'count', 'from', 'index'].filter((name) => !fields.has(name));
  if (missing.length > 0) {
    context.report(
      'view',
      expression.span,
      `${typeText(symbol.type)} has no field ${missing.join(', ')}: expected buf, size, count, from and index`,
    );
    return;
  }
  views.files.push({ actor: actor.index, object: symbol.object });
}
