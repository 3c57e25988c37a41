import type { SyntaxNode } from '@lezer/common';
import type { Identifier, TextLiteral } from './ast';
import type { Reporter } from './diagnostic';
import { EngineBug } from './engine-bug';
import type { SourceFile, Span } from './program';
import type { LineTable } from './span';

/** What the conversions from the Lezer tree share. */
export interface SyntaxContext {
  readonly file: SourceFile;
  readonly lines: LineTable;
  readonly reporter: Reporter;
}

/** Statements, expressions and types may nest so deep, and no pass needs a deeper stack than that. */
export const maximumNesting = 200;

export function reportNesting({ reporter }: SyntaxContext, span: Span): void {
  reporter.report('nesting', span, `nested too deeply: expected at most ${maximumNesting} levels`);
}

export function textOf(context: SyntaxContext, node: SyntaxNode): string {
  return context.file.text.slice(node.from, node.to);
}

export function spanOf(context: SyntaxContext, node: SyntaxNode): Span {
  return context.lines.spanOf(node.from, node.to);
}

/** The children that mean something: comments left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

export function requireChild(node: SyntaxNode, name: string): SyntaxNode {
  const child = node.getChild(name);
  if (child === null) throw new EngineBug(`a ${node.name} without ${name}`);
  return child;
}

export function toIdentifier(context: SyntaxContext, node: SyntaxNode): Identifier {
  return { text: textOf(context, node), span: spanOf(context, node) };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  '"': '"',
  '\\': '\\',
  '0': '\0',
};

export function toTextLiteral(context: SyntaxContext, node: SyntaxNode): TextLiteral {
  const span = spanOf(context, node);
  const inside = textOf(context, node).slice(1, -1);
  const value = inside.replace(/\\(.)/g, (all, letter: string) => {
    const meant = escapes[letter];
    if (meant === undefined) {
      context.reporter.report(
        'text',
        span,
        `unknown escape ${all}: expected \\n, \\t, \\0, \\" or \\\\`,
      );
    }
    return meant ?? letter;
  });
  return { value, span };
}
