import type { ActorDeclaration, Declaration, Identifier } from './ast';
import { createCheckContext } from './check-body';
import { declarationsOf } from './declare-names';
import { placePrivate } from './declare-memory';
import type { Reporter } from './diagnostic';
import type { Layout } from './layout';
import { constantNumber } from './resolve-type';
import { createScope, lookUp, type Scope } from './scope';
import type { Globals } from './symbols';

/** An actor with its place in the machine; the scope has its private variables. */
export interface DeclaredActor {
  readonly declaration: ActorDeclaration;
  readonly index: number;
  readonly cpus: readonly number[];
  /** Undefined for a thread. */
  readonly times: number | undefined;
  readonly scope: Scope;
}

const mostCpus = 8;
const mostTimes = 1000;

export function declareActors(
  globals: Globals,
  warnings: Reporter,
  layout: Layout,
  declarations: readonly Declaration[],
): readonly DeclaredActor[] {
  const { report } = globals.reporter;
  const names = new Set<string>(['RCU']);
  const letters = new Map<string, string>([['G', 'the RCU machinery']]);
  const threadOf = new Map<number, string>();
  return declarationsOf(declarations, 'actor').map((declaration, index) => {
    const { name, letter } = declaration;
    if (names.has(name.text))
      report('actor', name.span, `the actor "${name.text}" is there already: expected a new name`);
    names.add(name.text);
    const holder = letters.get(letter.text);
    if (!/^[A-Z]$/.test(letter.text)) {
      report('actor', letter.span, `"${letter.text}" is no letter: expected one of A to Z but G`);
    } else if (holder !== undefined) {
      report(
        'actor',
        letter.span,
        `${letter.text} is the letter of ${holder}: expected another one of A to Z`,
      );
    } else {
      letters.set(letter.text, name.text);
    }

    const cpus = cpusOf(globals, declaration.cpus);
    const [cpu] = cpus;
    if (declaration.times === undefined && cpu !== undefined) {
      const other = threadOf.get(cpu);
      const [at = name] = declaration.cpus;
      if (other !== undefined)
        report('actor', at.span, `CPU${cpu} runs ${other} already: expected another CPU`);
      else threadOf.set(cpu, name.text);
    }

    const scope = createScope(globals);
    const context = createCheckContext(scope, warnings);
    const times =
      declaration.times && (constantNumber(context, declaration.times, 0, mostTimes) ?? 0);
    for (const statement of declaration.body.statements) {
      if (statement.kind !== 'private') continue;
      if (lookUp(scope, statement.name.text) !== undefined) {
        report(
          'duplicate',
          statement.name.span,
          `"${statement.name.text}" is taken: expected a new name`,
        );
        continue;
      }
      const symbol = placePrivate(context, layout, statement.name, statement.type, index);
      if (symbol !== undefined) scope.names.set(statement.name.text, symbol);
    }
    return { declaration, index, cpus, times, scope };
  });
}

function cpusOf(globals: Globals, names: readonly Identifier[]): readonly number[] {
  const cpus = new Set<number>();
  for (const { text, span } of names) {
    const digits = /^CPU(\d)$/.exec(text)?.[1];
    if (digits === undefined || Number(digits) >= mostCpus) {
      globals.reporter.report(
        'actor',
        span,
        `unknown CPU "${text}": expected CPU0 to CPU${mostCpus - 1}`,
      );
    } else if (cpus.has(Number(digits))) {
      globals.reporter.report('actor', span, `${text} is there already: expected another CPU`);
    } else {
      cpus.add(Number(digits));
    }
  }
  return [...cpus];
}
