import type { SyntaxNode, Tree } from '@lezer/common';

export interface Comment {
  readonly text: string;
  /** `// …`: only a line break ends it. */
  readonly isLine: boolean;
  readonly newlinesBefore: number;
}

export interface Token {
  readonly text: string;
  /** The text of the token before, empty at the start of the file. */
  readonly previous: string;
  /** The comments between the token before and this one. */
  readonly comments: readonly Comment[];
  /** Since the last comment, or else since the token before. */
  readonly newlinesBefore: number;
}

/** The tokens of a text without syntax errors, by where they begin. */
export interface Tokens {
  /** The first token of a node. */
  readonly at: (node: SyntaxNode) => Token;
  readonly isOnOneLine: (node: SyntaxNode) => boolean;
  /** Has no text, but the comments at the end of the file. */
  readonly end: Token;
}

export function collectTokens(text: string, tree: Tree): Tokens {
  const byStart = new Map<number, Token>();
  let comments: Comment[] = [];
  let previous = '';
  let position = 0;
  const newlines = (to: number): number => text.slice(position, to).split('\n').length - 1;
  const take = (from: number, to: number): Token => {
    const token = {
      text: text.slice(from, to),
      previous,
      comments,
      newlinesBefore: newlines(from),
    };
    comments = [];
    previous = token.text;
    position = to;
    return token;
  };

  tree.iterate({
    enter: ({ node, name, from, to }) => {
      if (name === 'LineComment' || name === 'BlockComment') {
        const lines = text.slice(from, to).split('\n');
        comments.push({
          text: lines.map((line) => line.trimEnd()).join('\n'),
          isLine: name === 'LineComment',
          newlinesBefore: newlines(from),
        });
        position = to;
      } else if (node.firstChild === null && from < to && !node.type.isTop) {
        byStart.set(from, take(from, to));
      }
    },
  });
  const end = take(text.length, text.length);
  return {
    at: (node) => byStart.get(node.from) ?? end,
    isOnOneLine: (node) => !text.slice(node.from, node.to).includes('\n'),
    end,
  };
}
