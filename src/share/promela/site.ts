import type { Instruction, Place, Register } from '../../lang';
import type { Known } from './constants';
import type { Agent, Model } from './model';
import { toComment, wordAt, wordName } from './names';

/** One instruction on its way into the model. */
export interface Site {
  readonly model: Model;
  readonly agent: Agent;
  readonly pc: number;
  readonly instruction: Instruction;
  readonly known: Known;
  /** The label that a fault leaves the step by. */
  readonly out: string;
}

/** Undefined where nothing leads. */
export function siteAt(model: Model, agent: Agent, pc: number, out: string): Site | undefined {
  const instruction = agent.code.instructions[pc];
  const known = agent.known[pc];
  return instruction === undefined || known === undefined
    ? undefined
    : { model, agent, pc, instruction, known, out };
}

/** What a register holds: a number where that is always the same. */
export function operand({ known }: Site, register: Register): string {
  const value = known.get(register);
  return value === undefined ? `r${register}` : toLiteral(value);
}

/** A variable or number, in C: there the variables of a process stand in a structure. */
export const inC = ({ agent }: Site, text: string): string =>
  /^[a-z]/.test(text) ? `P${agent.process}->${text}` : text;

/** The least int has no literal. */
export const toLiteral = (value: number): string =>
  value === -0x80000000 ? 'LEAST' : value < 0 ? `(${value})` : String(value);

/** Without the assignment to a register that nobody reads. */
export function neededOnly(
  { agent, pc, instruction }: Site,
  statements: readonly string[],
): readonly string[] {
  if (!('to' in instruction)) return statements;
  const { to } = instruction;
  const isNeeded = agent.flow.after(pc).some((next) => agent.needed[next]?.has(to));
  const assignments = [`r${to} = `, `c_code { P${agent.process}->r${to} = `];
  return isNeeded
    ? statements
    : statements.filter((line) => !assignments.some((start) => line.startsWith(start)));
}

/** A memory access: statements that check it, and the word itself. */
export interface Access {
  readonly checks: readonly string[];
  readonly word: string;
}

/** Where a fault is, as a number that the report takes apart. */
export function placeOf({ model, agent, instruction: { at } }: Site): string {
  const file = model.program.sources.findIndex(({ path }) => path === at.file);
  return `PLACE(${agent.index}, ${Math.max(0, file)}, ${at.line})`;
}

export const faultIf = (site: Site, condition: string, kind: string): string =>
  `FAULT_IF(${condition}, ${kind}, ${placeOf(site)}, ${site.out})`;

/** The place with its register looked up, if that is known. */
function resolve({ known }: Site, place: Place): Place {
  const base = known.get(place.base);
  return base === undefined ? place : { base: -1, offset: base + place.offset };
}

export function addressOf(site: Site, place: Place): string {
  const { base, offset } = resolve(site, place);
  if (base < 0) return toLiteral(offset);
  if (offset === 0) return `r${base}`;
  return offset < 0 ? `r${base} - ${-offset}` : `r${base} + ${offset}`;
}

/** The word of a place, where it is known. */
export function wordOf(site: Site, place: Place): number | undefined {
  const { base, offset } = resolve(site, place);
  return base < 0 ? wordAt(site.model.program, offset) : undefined;
}

/** A step's access. What can go wrong depends on the use: to be read, the word must hold something. */
export function accessTo(site: Site, place: Place, use: 'read' | 'store'): Access {
  const { model, out } = site;
  const address = addressOf(site, place);
  const word = wordOf(site, place);
  const where = placeOf(site);
  if (word !== undefined && isAlwaysThere(model, word))
    return { checks: [], word: wordText(model, word) };
  const isStoredKnown = model.unstored === undefined;
  const checks =
    use === 'read' && !isStoredKnown
      ? [`CHECK_STORED(${address}, ${where}, ${out})`]
      : [`CHECK(${address}, ${where}, ${out})`];
  if (use === 'store' && !isStoredKnown) checks.push(`MARK_STORED(${address})`);
  return { checks, word: word === undefined ? `AT(${address})` : wordText(model, word) };
}

/** The condition under which a lock or wait does not go on waiting; the step itself finds what is wrong. */
export function unlessWaiting(site: Site, place: Place, holds: (word: string) => string): string {
  const { model } = site;
  const word = wordOf(site, place);
  if (word !== undefined && isAlwaysThere(model, word)) return holds(wordText(model, word));
  const address = addressOf(site, place);
  return `(!HOLDS_A_VALUE(${address}) || ${holds(`AT(${address})`)})`;
}

export function isAlwaysThere({ machine, slotOf }: Model, word: number): boolean {
  const object = machine.objectOfWord[word] ?? -1;
  return object >= 0 && slotOf[object] === 0;
}

export const wordText = ({ program }: Model, word: number): string =>
  `mem[${word}] /* ${toComment(wordName(program, word))} */`;
