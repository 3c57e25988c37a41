import type { SyntaxNode, Tree } from '@lezer/common';
import type { Declaration, FileSyntax } from './ast';
import { createReporter, type Diagnostic } from './diagnostic';
import { parser } from './race.grammar';
import { findScanProblem } from './scan-text';
import { createLineTable } from './span';
import type { SyntaxContext } from './syntax-context';
import { findSyntaxErrors } from './syntax-errors';
import { toDeclaration } from './to-declaration';

export interface Parsed {
  /** The declarations that could be understood: all of them when there are no diagnostics. */
  readonly file: FileSyntax;
  readonly diagnostics: readonly Diagnostic[];
}

/** Text to syntax. Never throws, whatever the text. */
export function parseRace(text: string, path: string): Parsed {
  const file = { path, text };
  const lines = createLineTable(file);
  const problem = findScanProblem(text, lines);
  if (problem !== undefined) return { file: { path, declarations: [] }, diagnostics: [problem] };

  const tree = parser.parse(text);
  const reporter = createReporter();
  const context: SyntaxContext = { file, lines, reporter };
  const broken = errorPlaces(tree);
  const declarations: Declaration[] = [];
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    if (isDeclaration(node) && !broken.some((at) => at >= node.from && at <= node.to)) {
      declarations.push(toDeclaration(context, node));
    }
  }
  const syntax = broken.length === 0 ? [] : findSyntaxErrors(text, lines, broken);
  return { file: { path, declarations }, diagnostics: [...syntax, ...reporter.diagnostics] };
}

function isDeclaration(node: SyntaxNode): boolean {
  return node.name !== 'LineComment' && node.name !== 'BlockComment' && !node.type.isError;
}

function errorPlaces(tree: Tree): readonly number[] {
  const places: number[] = [];
  tree.iterate({
    enter: (node) => {
      if (node.type.isError) places.push(node.from);
    },
  });
  return places;
}
