import type { Actor, Program } from '../../lang';
import { memoryBase, wordBytes } from '../../lang';

/** Words of Promela, and the names that every exported model has of its own. */
const taken = new Set(
  `active assert atomic bit bool break byte c_code c_decl c_expr c_state c_track chan d_proctype d_step
  do else empty enabled end eval false fi for full get_priority goto hidden if in init inline int len
  local ltl mtype nempty never nfull nonprogress notrace np_ od of pc_value pid print printf printm
  priority proctype progress provided return run select sequence set_priority short show skip timeout
  trace true type typedef unless unsigned xr xs
  mem life heap_of start_of size_of stage callback unstored handler irq_off nesting locks awaits
  running calling going fault next finished w slot rounds text returns cpu strikes chosen function
  init_block faults rcu rcu_callbacks rcu_grace_periods leaks`.split(/\s+/),
);

/** The name of an actor's proctype: its own where Promela lets it. */
export function processName({ kind, name, letter }: Actor): string {
  if (kind === 'rcu') return 'rcu_callbacks';
  const isFree =
    /^[a-z][A-Za-z0-9_]*$/.test(name) && !taken.has(name) && !/^([rh]\d+|id_|l_)/.test(name);
  return isFree ? name : `actor_${name}_${letter}`;
}

/** `signal.posix_timers.first`, for a comment. */
export function wordName(program: Program, word: number): string {
  const object = program.objects.find((one) => word >= one.word && word < one.word + one.words);
  if (object === undefined) return `word ${word}`;
  const fields = program.structs[object.struct]?.fields ?? [];
  const path = fields.find(({ offset }) => offset === word - object.word)?.path ?? '';
  if (path === '') return object.name;
  return path.startsWith('[') ? `${object.name}${path}` : `${object.name}.${path}`;
}

/** The memory word at an address, or undefined where there is none. */
export function wordAt(program: Program, address: number): number | undefined {
  const word = (address - memoryBase) / wordBytes;
  return Number.isInteger(word) && word >= 0 && word < program.words ? word : undefined;
}

/** What may stand between the marks of a comment, on one line. */
export const toComment = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('*/', '* /').replaceAll('/*', '/ *').trim();
