import type { Declaration, TypeSyntax } from './ast';
import type { CheckContext } from './check-context';
import { declarationsOf } from './declare-names';
import { largestMemory } from './layout';
import type { Span } from './program';
import { isTypeName, resolveStoredType } from './resolve-type';
import { maximumNesting } from './syntax-context';
import { brokenType, depthOf, type StructInfo, type Type, wordsOf } from './types';

type StructDeclaration = Declaration & { readonly kind: 'struct' };

/** Names first, so that structs may point at each other; then fields, embedded structs before others. */
export function declareStructs(context: CheckContext, declarations: readonly Declaration[]): void {
  const { structs } = context.scope.globals;
  const byName = new Map<string, StructDeclaration>();
  for (const declaration of declarationsOf(declarations, 'struct')) {
    const { text: name, span } = declaration.name;
    if (structs.has(name) || isTypeName(name)) {
      context.report('duplicate', span, `the type "${name}" is taken: expected a new name`);
      continue;
    }
    structs.set(name, {
      name,
      label: declaration.label?.value,
      fields: new Map(),
      words: 0,
      depth: 1,
    });
    byName.set(name, declaration);
  }

  /** Of all structs: their layouts are kept word by word. */
  const size = { words: 0 };
  const done = new Set<string>();
  const active = new Set<string>();
  const complete = (declaration: StructDeclaration): void => {
    const { name } = declaration;
    if (done.has(name.text)) return;
    active.add(name.text);
    const endless = new Set<TypeSyntax>();
    for (const { type } of declaration.fields) {
      const embedded = byName.get(elementName(type) ?? '');
      if (embedded === undefined || done.has(embedded.name.text)) continue;
      if (active.has(embedded.name.text)) {
        endless.add(type);
        context.report(
          'recursion',
          type.span,
          `a ${name.text} in itself: expected a pointer, "*${embedded.name.text}"`,
        );
      } else if (active.size > maximumNesting) {
        endless.add(type);
        reportDepth(context, type.span);
      } else {
        complete(embedded);
      }
    }
    active.delete(name.text);
    done.add(name.text);
    const info = structs.get(name.text);
    if (info !== undefined) fillIn(context, declaration, info, endless, size);
  };
  for (const declaration of byName.values()) complete(declaration);
}

function reportDepth(context: CheckContext, span: Span): void {
  const message = `structs nested too deeply: expected at most ${maximumNesting} levels`;
  context.report('nesting', span, message);
}

/** Of which struct a value is, when the type is no pointer. */
function elementName(type: TypeSyntax): string | undefined {
  if (type.kind === 'array') return elementName(type.of);
  return type.kind === 'named' ? type.name : undefined;
}

function fillIn(
  context: CheckContext,
  declaration: StructDeclaration,
  info: StructInfo,
  endless: ReadonlySet<TypeSyntax>,
  size: { words: number },
): void {
  for (const { name, type: syntax } of declaration.fields) {
    const type = endless.has(syntax) ? brokenType : resolveStoredType(context, syntax);
    if (info.fields.has(name.text)) {
      context.report(
        'duplicate',
        name.span,
        `the field "${name.text}" is there already: expected a new name`,
      );
      continue;
    }
    if (depthOf(type) >= maximumNesting) {
      reportDepth(context, syntax.span);
      continue;
    }
    const words = wordsOf(type);
    const isTooLarge = size.words <= largestMemory && size.words + words > largestMemory;
    if (isTooLarge) {
      const message = `too large: expected at most ${largestMemory} words in all structs`;
      context.report('size', syntax.span, message);
    }
    size.words += words;
    const fitting = size.words > largestMemory ? brokenType : type;
    info.fields.set(name.text, { name: name.text, type: fitting, offset: info.words });
    info.words += wordsOf(fitting);
    info.depth = Math.max(info.depth, 1 + depthOf(type));
  }
  if (declaration.fields.length === 0) {
    context.report('size', declaration.name.span, 'a struct without fields: expected at least one');
    info.words = 1;
  }
  checkLabel(context, declaration, info);
}

function checkLabel(context: CheckContext, { label }: StructDeclaration, info: StructInfo): void {
  if (label === undefined) return;
  for (const [, path = ''] of label.value.matchAll(/\{([^{}]*)\}/g)) {
    if (hasField({ kind: 'struct', struct: info }, path)) continue;
    context.report(
      'unknown-field',
      label.span,
      `${info.name} has no field "${path}": expected the name of one in braces`,
    );
  }
}

function hasField(type: Type, path: string): boolean {
  let at: Type | undefined = type;
  for (const name of path.split('.'))
    at = at?.kind === 'struct' ? at.struct.fields.get(name)?.type : undefined;
  return at !== undefined && at.kind !== 'struct' && at.kind !== 'array';
}
