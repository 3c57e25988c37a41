/**
 * Random code that ends by construction, each piece as text and as what it means: a reference that
 * walks the tree and shares nothing with the compiler.
 *
 * Functions `f0`, `f1`, … call only those before them; a loop counts rounds in a variable that nothing
 * else assigns. `m` is private memory, `g` shared; both are arrays of `cells` ints.
 */
export const cells = 3;

export class ReferenceFault extends Error {
  readonly kind: 'overflow' | 'assertion';

  constructor(kind: 'overflow' | 'assertion') {
    super(kind);
    this.kind = kind;
  }
}

/** The run would take long; nothing is said about it. */
export class OutOfFuel extends Error {}

export interface World {
  readonly m: number[];
  readonly g: number[];
  readonly returns: number[];
  fuel: number;
}

type Locals = Map<string, number>;
type Jump = 'break' | 'continue' | { readonly value: number } | undefined;

interface Expression {
  readonly text: string;
  readonly value: (locals: Locals, world: World) => number;
}

interface Statement {
  readonly text: string;
  readonly run: (locals: Locals, world: World) => Jump;
}

interface Callee {
  readonly name: string;
  readonly parameters: number;
  readonly call: (values: readonly number[], world: World) => number;
}

export interface RandomProgram {
  readonly text: string;
  readonly run: (world: World) => void;
}

/** What can be named at a place; `assignable` are those variables that no loop counts with. */
interface Scope {
  readonly visible: readonly string[];
  readonly assignable: readonly string[];
  readonly callees: readonly Callee[];
  readonly inLoop: boolean;
  readonly inFunction: boolean;
}

/** A program from a list of decisions; where the list ends, the smallest one follows. */
export function randomProgram(decisions: readonly number[]): RandomProgram {
  let next = 0;
  let names = 0;
  const pick = (choices: number): number => (decisions[next++] ?? 0) % choices;
  const oneOf = <T>(items: readonly T[], otherwise: T): T => items[pick(items.length)] ?? otherwise;

  const number = (value: number): Expression => ({ text: String(value), value: () => value });

  const element = (scope: Scope, depth: number): { array: 'm' | 'g'; index: Expression } => {
    const array = oneOf(['m', 'g'] as const, 'm');
    const index = pick(4) === 0 ? expression(scope, depth) : number(pick(cells));
    return { array, index };
  };
  const at = (index: number): number => {
    if (index < 0 || index >= cells) throw new ReferenceFault('assertion');
    return index;
  };
  const placeText = (array: 'm' | 'g', index: Expression): string =>
    array === 'm' ? `m->a[${index.text}]` : `g[${index.text}]`;

  const expression = (scope: Scope, depth: number): Expression => {
    const inner = (): Expression => expression(scope, depth - 1);
    switch (depth <= 0 ? pick(2) : pick(10)) {
      case 0:
        return number(oneOf([0, 1, 2, 3, -1, 7, 2147483647], 0));
      case 1: {
        const name = oneOf(scope.visible, undefined);
        if (name === undefined) return number(pick(4));
        return { text: name, value: (locals) => locals.get(name) ?? NaN };
      }
      case 2: {
        const { array, index } = element(scope, depth - 1);
        return {
          text: placeText(array, index),
          value: (locals, world) => world[array][at(index.value(locals, world))] ?? NaN,
        };
      }
      case 3:
      case 4: {
        const [left, right] = [inner(), inner()];
        const operator = oneOf(['+', '-', '*', '/', '%', '&', '|', '<', '==', '>='] as const, '+');
        return {
          text: `(${left.text} ${operator} ${right.text})`,
          value: (locals, world) => {
            const a = left.value(locals, world);
            return arithmetic(operator, a, right.value(locals, world));
          },
        };
      }
      case 5: {
        const [left, right] = [inner(), inner()];
        return pick(2) === 0
          ? {
              text: `(${left.text} && ${right.text})`,
              value: (locals, world) =>
                Number(left.value(locals, world) !== 0 && right.value(locals, world) !== 0),
            }
          : {
              text: `(${left.text} || ${right.text})`,
              value: (locals, world) =>
                Number(left.value(locals, world) !== 0 || right.value(locals, world) !== 0),
            };
      }
      case 6: {
        const of = inner();
        return pick(2) === 0
          ? { text: `!${of.text}`, value: (l, w) => Number(of.value(l, w) === 0) }
          : { text: `-(${of.text})`, value: (l, w) => arithmetic('-', 0, of.value(l, w)) };
      }
      case 7: {
        const { index } = element(scope, depth - 1);
        const value = inner();
        return {
          text: `xchg(&g[${index.text}], ${value.text})`,
          value: (locals, world) => {
            const cell = at(index.value(locals, world));
            const stored = value.value(locals, world);
            const old = world.g[cell] ?? NaN;
            world.g[cell] = stored;
            return old;
          },
        };
      }
      default: {
        const callee = oneOf(scope.callees, undefined);
        if (callee === undefined) return number(pick(4));
        const values = Array.from({ length: callee.parameters }, inner);
        return {
          text: `${callee.name}(${['m', ...values.map(({ text }) => text)].join(', ')})`,
          value: (locals, world) =>
            callee.call(
              values.map((value) => value.value(locals, world)),
              world,
            ),
        };
      }
    }
  };

  const statements = (scope: Scope, depth: number): Statement => {
    let inside = scope;
    const list: Statement[] = [];
    for (let count = 1 + pick(4); count > 0; count--) {
      if (pick(3) === 0) {
        const name = `v${names++}`;
        const value = expression(inside, 2);
        list.push({
          text: `let ${name}: int = ${value.text};`,
          run: (locals, world) => {
            locals.set(name, value.value(locals, world));
            return undefined;
          },
        });
        inside = {
          ...inside,
          visible: [...inside.visible, name],
          assignable: [...inside.assignable, name],
        };
      } else list.push(statement(inside, depth));
    }
    return {
      text: `{ ${list.map(({ text }) => text).join(' ')} }`,
      run: (locals, world) => {
        for (const { run } of list) {
          const jump = run(locals, world);
          if (jump !== undefined) return jump;
        }
        return undefined;
      },
    };
  };

  const statement = (scope: Scope, depth: number): Statement => {
    switch (pick(depth > 0 ? 9 : 6)) {
      case 0: {
        const value = expression(scope, 2);
        return {
          text: `user_return(${value.text});`,
          run: (locals, world) => {
            world.returns.push(value.value(locals, world));
            return undefined;
          },
        };
      }
      case 1:
      case 2: {
        const name = oneOf(scope.assignable, undefined);
        if (name === undefined) break;
        const operator = oneOf(['=', '+=', '-='] as const, '=');
        const value = expression(scope, 3);
        return {
          text: `${name} ${operator} ${value.text};`,
          run: (locals, world) => {
            const before = locals.get(name) ?? NaN;
            locals.set(name, updated(operator, before, value.value(locals, world)));
            return undefined;
          },
        };
      }
      case 3: {
        const { array, index } = element(scope, 1);
        const operator = oneOf(['=', '+=', '-='] as const, '=');
        const value = expression(scope, 2);
        return {
          text: `${placeText(array, index)} ${operator} ${value.text};`,
          run: (locals, world) => {
            const cell = at(index.value(locals, world));
            const before = world[array][cell] ?? NaN;
            world[array][cell] = updated(operator, before, value.value(locals, world));
            return undefined;
          },
        };
      }
      case 4:
        if (scope.inLoop) {
          const jump = oneOf(['break', 'continue'] as const, 'break');
          const condition = expression(scope, 1);
          return {
            text: `if (${condition.text}) ${jump};`,
            run: (locals, world) => (condition.value(locals, world) === 0 ? undefined : jump),
          };
        }
        break;
      case 5:
        if (scope.inFunction) {
          const condition = expression(scope, 1);
          const value = expression(scope, 2);
          return {
            text: `if (${condition.text}) return ${value.text};`,
            run: (locals, world) =>
              condition.value(locals, world) === 0
                ? undefined
                : { value: value.value(locals, world) },
          };
        }
        break;
      case 6: {
        const condition = expression(scope, 2);
        const whenTrue = statements(scope, depth - 1);
        const whenFalse = statements(scope, depth - 1);
        return {
          text: `if (${condition.text}) ${whenTrue.text} else ${whenFalse.text}`,
          run: (locals, world) =>
            (condition.value(locals, world) === 0 ? whenFalse : whenTrue).run(locals, world),
        };
      }
      case 7:
        return loop(scope, depth);
      default:
        return statements(scope, depth - 1);
    }
    const { text, value } = expression(scope, 2);
    return {
      text: `g[0] = ${text};`,
      run: (locals, world) => {
        world.g[0] = value(locals, world);
        return undefined;
      },
    };
  };

  const loop = (scope: Scope, depth: number): Statement => {
    const counter = `c${names++}`;
    const rounds = 1 + pick(3);
    const condition = expression(scope, 1);
    const visible = [...scope.visible, counter];
    const body = statements({ ...scope, visible, inLoop: true }, depth - 1);
    return {
      text: `{ let ${counter} = 0; while (${counter} < ${rounds} && ${condition.text}) { ${counter} += 1; ${body.text} } }`,
      run: (locals, world) => {
        locals.set(counter, 0);
        for (let round = 1; round <= rounds && condition.value(locals, world) !== 0; round++) {
          locals.set(counter, round);
          const jump = body.run(locals, world);
          if (jump === 'break') break;
          if (jump !== undefined && jump !== 'continue') return jump;
        }
        return undefined;
      },
    };
  };

  const callees: Callee[] = [];
  const functions: string[] = [];
  for (let count = pick(4); count > 0; count--) {
    const name = `f${callees.length}`;
    const parameters = Array.from({ length: pick(3) }, () => `v${names++}`);
    const scope: Scope = {
      visible: parameters,
      assignable: parameters,
      callees: [...callees],
      inLoop: false,
      inFunction: true,
    };
    const body = statements(scope, 2);
    const result = expression(scope, 2);
    const list = ['m: private *cells', ...parameters.map((parameter) => `${parameter}: int`)];
    functions.push(`fn ${name}(${list.join(', ')}) -> int { ${body.text} return ${result.text}; }`);
    callees.push({
      name,
      parameters: parameters.length,
      call: (values, world) => {
        if (--world.fuel < 0) throw new OutOfFuel();
        const locals = new Map(
          parameters.map((parameter, index) => [parameter, values[index] ?? 0]),
        );
        const jump = body.run(locals, world);
        return typeof jump === 'object' ? jump.value : result.value(locals, world);
      },
    });
  }
  const scope: Scope = {
    visible: [],
    assignable: [],
    callees,
    inLoop: false,
    inFunction: false,
  };
  const body = statements(scope, 3);
  return {
    text: [
      `struct cells { a: int[${cells}]; }`,
      `var g: int[${cells}];`,
      ...functions,
      `actor a A on CPU0 { private memory: cells; let m = &memory; ${body.text} }`,
    ].join('\n'),
    run: (world) => {
      body.run(new Map(), world);
    },
  };
}

type Arithmetic = '+' | '-' | '*' | '/' | '%' | '&' | '|' | '<' | '==' | '>=';

function arithmetic(operator: Arithmetic, a: number, b: number): number {
  const [left, right] = [BigInt(a), BigInt(b)];
  const exact = (): bigint => {
    switch (operator) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '/':
      case '%':
        if (right === 0n) throw new ReferenceFault('overflow');
        return operator === '/' ? left / right : left % right;
      case '&':
        return left & right;
      case '|':
        return left | right;
      case '<':
        return left < right ? 1n : 0n;
      case '==':
        return left === right ? 1n : 0n;
      case '>=':
        return left >= right ? 1n : 0n;
    }
  };
  const result = exact();
  if (BigInt.asIntN(32, result) !== result) throw new ReferenceFault('overflow');
  return Number(result);
}

function updated(operator: '=' | '+=' | '-=', before: number, value: number): number {
  if (operator === '=') return value;
  return arithmetic(operator === '+=' ? '+' : '-', before, value);
}
