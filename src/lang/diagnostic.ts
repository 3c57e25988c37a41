import type { Span } from './program';

export type DiagnosticCode =
  | 'syntax'
  | 'nesting'
  | 'include'
  | 'number'
  | 'constant'
  | 'parameter'
  | 'input'
  | 'unknown-name'
  | 'unknown-type'
  | 'unknown-field'
  | 'duplicate'
  | 'type'
  | 'argument-count'
  | 'value-expected'
  | 'place-expected'
  | 'statement'
  | 'missing-return'
  | 'recursion'
  | 'private'
  | 'ghost'
  | 'pool'
  | 'actor'
  | 'view'
  | 'text'
  | 'size'
  | 'unreachable';

/** What is wrong with a program, and where. `message` says what was expected. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly span: Span;
  /** For `syntax`: what could stand there, as a reader would write it. */
  readonly expected?: readonly string[];
}

/** Collects diagnostics; at most one per place and code, and one of nesting, so that one slip is said once. */
export interface Reporter {
  readonly report: (code: DiagnosticCode, span: Span, message: string) => void;
  readonly add: (more: readonly Diagnostic[]) => void;
  readonly diagnostics: readonly Diagnostic[];
}

export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const add = (diagnostic: Diagnostic): void => {
    const { code, span } = diagnostic;
    // What is too deep is so in many places.
    const key = code === 'nesting' ? code : `${code} ${span.file}:${span.line}:${span.column}`;
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(diagnostic);
  };
  return {
    diagnostics,
    report: (code, span, message) => add({ code, message, span }),
    add: (more) => more.forEach(add),
  };
}

/** `live.race:3:7: expected ";"`, the form that editors and terminals link. */
export function describeDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column } = diagnostic.span;
  return `${file}:${line}:${column}: ${diagnostic.message}`;
}
