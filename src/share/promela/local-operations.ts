import type { Instruction, LocalOperation, MemoryObject, Place } from '../../lang';
import { wordAt } from './names';
import type { Access, Site } from './site';
import { addressOf, faultIf, inC, operand, toLiteral, wordOf, wordText } from './site';

/** The statements of an operation on registers and private memory; jumps and branches are the stretch's. */
export function localStatements(
  site: Site,
  operation: Instruction & Exclude<LocalOperation, { readonly op: 'jump' | 'branch' }>,
): readonly string[] {
  const { model } = site;
  const assign = (variable: string, value: string): string =>
    `c_code { ${inC(site, variable)} = ${value}; }`;
  const at = (register: number): string => operand(site, register);
  const c = (register: number): string => inC(site, at(register));
  switch (operation.op) {
    case 'constant':
    case 'copy':
    case 'text':
      return [`r${operation.to} = ${valueOf(site, operation)}`];
    case 'unary':
      return unary(site, operation);
    case 'binary':
      return binary(site, operation);
    case 'concatenate': {
      const { to, left, right } = operation;
      return [assign(`r${to}`, `text_join(${c(left)}, ${c(right)})`)];
    }
    case 'format': {
      const values = operation.values.length === 0 ? ['0'] : operation.values.map(c);
      const format = model.machine.values.literal(operation.format);
      const list = `(int[]) { ${values.join(', ')} }`;
      return [assign(`r${operation.to}`, `text_format(${format}, ${list})`)];
    }
    case 'length':
      return [assign(`r${operation.to}`, `text_length(${c(operation.from)})`)];
    case 'slice': {
      const range = [operation.from, operation.begin, operation.end].map(c).join(', ');
      return [assign(`r${operation.to}`, `text_slice(${range})`)];
    }
    case 'peek': {
      const { checks, word } = accessToOwn(site, operation.place, 'read');
      return orGhost(site, operation.place, (ghost) => [
        ...(ghost === undefined ? checks : []),
        `r${operation.to} = ${ghost ?? word}`,
      ]);
    }
    case 'poke': {
      const { checks, word } = accessToOwn(site, operation.place, 'store');
      return orGhost(site, operation.place, (ghost) => [
        ...(ghost === undefined ? checks : []),
        `${ghost ?? word} = ${at(operation.from)}`,
      ]);
    }
    case 'note':
      return [];
    case 'assert':
      return [faultIf(site, `!${at(operation.condition)}`, 'assertion')];
    case 'user-return': {
      const value = c(operation.value);
      return [assign('returns', `text_return(${inC(site, 'returns')}, ${value})`)];
    }
  }
}

function valueOf(
  site: Site,
  operation: LocalOperation & { readonly op: 'constant' | 'copy' | 'text' },
): string {
  switch (operation.op) {
    case 'constant':
      return toLiteral(operation.value);
    case 'copy':
      return operand(site, operation.from);
    case 'text':
      return String(site.model.machine.values.literal(operation.literal));
  }
}

/** An actor reads its own private memory and inputs, and stores to the former only. */
function accessToOwn(site: Site, place: Place, use: 'read' | 'store'): Access {
  const { model, agent } = site;
  const { machine, program } = model;
  const objects = program.objects.filter(
    ({ storage, owner }) =>
      storage === 'private' && (owner === agent.index || (use === 'read' && owner === undefined)),
  );
  const word = wordOf(site, place);
  const known = word === undefined ? undefined : machine.objectOfWord[word];
  if (word !== undefined && objects.some(({ index }) => index === known))
    return { checks: [], word: wordText(model, word) };
  const address = addressOf(site, place);
  const isOwn = objects.map((object) => isInside(address, object)).join(' || ') || 'false';
  return {
    checks: [faultIf(site, `!(${isOwn})`, `TRAP_OF(${address})`)],
    word: `AT(${address})`,
  };
}

const isInside = (address: string, { word, words }: MemoryObject): string =>
  `(WORD(${address}) >= ${word} && WORD(${address}) < ${word + words})`;

/** The access to a ghost, which is named and never pointed at, or else the one to private memory. */
function orGhost(
  site: Site,
  place: Place,
  access: (ghost: string | undefined) => readonly string[],
): readonly string[] {
  const { program, machine } = site.model;
  const object = program.objects[machine.objectOfWord[wordAt(program, place.offset) ?? -1] ?? -1];
  if (object?.storage !== 'ghost') return access(undefined);
  const known = wordOf(site, place);
  if (known !== undefined)
    return access(
      machine.objectOfWord[known] === object.index ? wordText(site.model, known) : undefined,
    );
  const address = addressOf(site, place);
  const way = (statements: readonly string[]): string => statements.join('; ');
  return [
    `if :: ${isInside(address, object)} -> ${way(access(`AT(${address})`))} :: else -> ${way(access(undefined))} fi`,
  ];
}

function unary(
  site: Site,
  { to, operator, from }: LocalOperation & { readonly op: 'unary' },
): readonly string[] {
  const value = operand(site, from);
  switch (operator) {
    case '!':
      return [`r${to} = !${value}`];
    case '-':
      return [faultIf(site, `${value} == LEAST`, 'overflow'), `r${to} = -${value}`];
    case 'with_tag':
      return [`r${to} = ${value} | 1`];
    case 'without_tag':
      return [`r${to} = ${value} & ~1`];
    case 'has_tag':
      return [`r${to} = ${value} & 1`];
  }
}

function binary(
  site: Site,
  { to, operator, left, right }: LocalOperation & { readonly op: 'binary' },
): readonly string[] {
  const [a, b] = [operand(site, left), operand(site, right)];
  const plain = `r${to} = ${a} ${operator} ${b}`;
  switch (operator) {
    case '+':
      return [faultIf(site, `SUM_OVERFLOWS(${a}, ${b})`, 'overflow'), plain];
    case '-':
      return [faultIf(site, `DIFFERENCE_OVERFLOWS(${a}, ${b})`, 'overflow'), plain];
    case '*':
      return [faultIf(site, `PRODUCT_OVERFLOWS(${a}, ${b})`, 'overflow'), plain];
    case '/':
      if (isHarmless(b)) return [plain];
      return [faultIf(site, `QUOTIENT_OVERFLOWS(${a}, ${b})`, 'overflow'), plain];
    case '%':
      if (isHarmless(b)) return [plain];
      // In C the least int has no remainder by -1; here it is 0.
      return [faultIf(site, `${b} == 0`, 'overflow'), `r${to} = (${b} == -1 -> 0 : ${a} % ${b})`];
    case '&':
    case '|':
      return [plain];
    default:
      return [`r${to} = (${a} ${operator} ${b})`];
  }
}

/** A known divisor that is neither 0 nor -1. */
const isHarmless = (divisor: string): boolean => /^[1-9]/.test(divisor);
