import type { Block, Declaration } from './ast';
import { TooLarge } from './assembler';
import { checkActorBody, checkFunction, createCheckContext } from './check-body';
import type { CallSite } from './check-context';
import { checkGhosts } from './check-ghosts';
import { checkViews } from './check-views';
import { declareActors, type DeclaredActor } from './declare-actors';
import { declareConstants } from './declare-constants';
import { declareFunctions } from './declare-functions';
import { imageOf } from './declare-inputs';
import { declareGhosts, declarePools, declareVariables } from './declare-memory';
import { declarationsOf } from './declare-names';
import { declareStructs } from './declare-structs';
import { createReporter, type Diagnostic, type DiagnosticCode, type Reporter } from './diagnostic';
import { EngineBug } from './engine-bug';
import { findRecursion } from './find-recursion';
import { createLayout } from './layout';
import { loadFiles } from './load-files';
import { lowerProgram } from './lower-program';
import type { Actor, Code, Program, SourceFile } from './program';
import { createScope } from './scope';
import { startOfFile } from './span';
import type { Globals } from './symbols';
import { createTextTable, createWideTable } from './tables';

export interface CompileRequest {
  /** What the program is called. */
  readonly name: string;
  /** The path of one of the files. */
  readonly entry: string;
  readonly files: readonly SourceFile[];
  readonly parameters?: Readonly<Record<string, number>>;
  /** The words of `input` variables; a bigint for a u64. */
  readonly inputs?: Readonly<Record<string, readonly (number | bigint)[]>>;
}

export type CompileResult =
  | { readonly ok: true; readonly program: Program; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Text to a program, or everything that is wrong with it, in the order of the text. Never throws for a bad text. */
export function compile(request: CompileRequest): CompileResult {
  const reporter = createReporter();
  const warnings = createReporter();
  const { declarations, sources } = loadFiles(request.entry, request.files, reporter);
  const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    sorted(diagnostics, sources);
  // A program that is not all there would be wrong in many more ways.
  if (reporter.diagnostics.some(({ code }) => isAboutFiles(code)))
    return { ok: false, diagnostics: inOrder(reporter.diagnostics) };
  try {
    const program = build(request, declarations, sources, reporter, warnings);
    if (program === undefined) return { ok: false, diagnostics: inOrder(reporter.diagnostics) };
    return { ok: true, program, warnings: inOrder(warnings.diagnostics) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    reporter.report('size', error.span, error.message);
    return { ok: false, diagnostics: inOrder(reporter.diagnostics) };
  }
}

function isAboutFiles(code: DiagnosticCode): boolean {
  return code === 'syntax' || code === 'nesting' || code === 'include';
}

/** Undefined when there are errors. */
function build(
  request: CompileRequest,
  declarations: readonly Declaration[],
  sources: readonly SourceFile[],
  reporter: Reporter,
  warnings: Reporter,
): Program | undefined {
  const wholeFile = startOfFile(sources[0]?.path ?? request.entry);
  const globals: Globals = {
    reporter,
    names: new Map(),
    structs: new Map(),
    pools: new Map(),
    depth: 0,
  };
  const context = createCheckContext(createScope(globals), warnings);
  const layout = createLayout();
  const texts = createTextTable();
  const wide = createWideTable();

  const declareParameters = declareConstants(
    context,
    declarations,
    request.parameters ?? {},
    wholeFile,
  );
  declareStructs(context, declarations);
  declareVariables(context, layout, declarations);
  const pools = declarePools(context, layout, declarations);
  declareGhosts(context, layout, declarations);
  const functions = declareFunctions(context, declarations);
  const actors = declareActors(globals, warnings, layout, declarations);
  // Now that all names are known, a constant that stands on a variable can say so.
  const parameters = declareParameters();
  const image = imageOf(globals, layout, wide, declarations, request.inputs ?? {}, wholeFile);

  const calls = new Map<string, readonly CallSite[]>();
  for (const { declaration, symbol } of functions) {
    const checked = checkFunction(globals, warnings, declaration, symbol);
    symbol.reference.body = checked.body;
    calls.set(declaration.name.text, checked.calls);
  }
  findRecursion(calls, reporter);
  const init = declarationsOf(declarations, 'init').map(({ body }) =>
    checkActorBody(createScope(globals), warnings, body),
  );
  const bodies = actors.map(({ declaration, scope }) =>
    checkActorBody(scope, warnings, withoutPrivate(declaration.body)),
  );
  const views = checkViews(globals, warnings, layout, actors, declarations);
  const suggestion = suggestionOf(declarations, reporter);
  if (actors.length === 0 && reporter.diagnostics.length === 0)
    reporter.report('actor', wholeFile, 'nobody moves: expected an actor');
  if (reporter.diagnostics.length > 0) return undefined;
  const references = functions.map(({ symbol }) => symbol.reference);
  checkGhosts(reporter, references, [...init, ...bodies]);
  if (reporter.diagnostics.length > 0) return undefined;

  const lowered = lowerProgram(texts, wide, init, bodies);
  const rcuActor: Actor = {
    kind: 'rcu',
    index: actors.length,
    name: 'RCU',
    letter: 'G',
    code: lowered.rcu,
  };
  return {
    name: request.name,
    sources,
    parameters,
    structs: layout.structs,
    objects: layout.objects,
    pools,
    words: layout.words(),
    image,
    texts: texts.texts,
    wide: wide.wide,
    actors: [...actors.map((actor, index) => toActor(actor, lowered.actors[index])), rcuActor],
    callbacks: lowered.callbacks,
    init: lowered.init,
    views,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Private variables at the top of an actor have been declared with it. */
function withoutPrivate(body: Block): Block {
  return { ...body, statements: body.statements.filter(({ kind }) => kind !== 'private') };
}

function toActor(
  { declaration, index, cpus, times }: DeclaredActor,
  code: Code | undefined,
): Actor {
  const [cpu] = cpus;
  if (code === undefined || cpu === undefined) throw new EngineBug('an actor without code or CPU');
  const base = { index, name: declaration.name.text, letter: declaration.letter.text, code };
  if (times === undefined) return { kind: 'thread', ...base, cpu };
  return { kind: 'interrupt', ...base, cpus, times };
}

/** The one schedule that is worth watching. */
function suggestionOf(
  declarations: readonly Declaration[],
  reporter: Reporter,
): string | undefined {
  const [first, second] = declarationsOf(declarations, 'suggest');
  if (second !== undefined) {
    reporter.report('duplicate', second.span, 'a second "suggest": expected one schedule');
  }
  return first?.schedule.value;
}

/** By file, in order of inclusion, then by place. */
function sorted(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
): readonly Diagnostic[] {
  const order = new Map(sources.map(({ path }, index) => [path, index]));
  const fileOf = ({ span }: Diagnostic): number => order.get(span.file) ?? -1;
  return diagnostics.toSorted(
    (a, b) => fileOf(a) - fileOf(b) || a.span.line - b.span.line || a.span.column - b.span.column,
  );
}
