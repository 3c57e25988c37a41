import { memoryBase, poisonBase, poisonSize } from '../../lang';
import type { Model } from './model';

/** The state that actors share, and tables beside it. */
export function declarations(model: Model): readonly string[] {
  const { program, machine, agents, hasRcu, hasInterrupts, unstored } = model;
  const heap = program.objects.filter(({ storage }) => storage === 'heap');
  const slots = heap.length + 1;
  const unshared = model.noSlot === undefined ? [] : [model.noSlot];
  const list = (values: readonly (number | string)[]): string => `{ ${values.join(', ')} }`;
  const lives = heap.map(({ liveAtStart }) => (liveAtStart ? 'LIVE' : 'UNALLOCATED'));
  return [
    'mtype = {',
    '  null_followed, poison_followed, wild_pointer, use_after_free, uninitialised_read,',
    '  double_free, bad_free, unbalanced, deadlock, leak, assertion, overflow, reference_count,',
    '  pool_exhausted, endless_loop',
    '};',
    'mtype fault;',
    'int place; /* of the fault */',
    'bool going; /* everybody stands at a first step */',
    'byte next; /* which way a step goes on; 0 between steps */',
    'byte finished; /* threads that have ended */',
    '',
    `int mem[${Math.max(1, program.words)}];`,
    ...(hasLives(model)
      ? [
          `byte life[${slots + unshared.length}] = ${list(['LIVE', ...lives, ...unshared.map(() => 'UNALLOCATED')])};`,
        ]
      : []),
    ...(unstored === undefined
      ? []
      : [`bool unstored[${unstored.words}]; /* kmalloc gave it, and nothing was stored there */`]),
    ...(hasRcu
      ? [
          `byte stage[${slots}]; /* of the callback of an object, 0 for none */`,
          ...(program.callbacks.length > 0
            ? [`byte callback[${slots}]; /* 0: kfree_rcu, else the function */`]
            : []),
          'bool running; /* a grace period */',
          `bool awaits[${agents.length}]; /* who was inside when it began, and still is */`,
          'bool calling; /* a callback runs */',
        ]
      : []),
    `byte nesting[${agents.length + 1}]; /* RCU sections, by actor */`,
    `byte locks[${agents.length + 1}]; /* held, by actor */`,
    `bool irq_off[${machine.cpus + 1}]; /* by CPU; the last is RCU's */`,
    ...(hasInterrupts
      ? [`byte handler[${machine.cpus}]; /* the actor that struck, and 1; by CPU */`]
      : []),
    '',
    '/* Not of the state: tables, and scratch within a step. */',
    'hidden int w, rounds;',
    ...(hasLives(model)
      ? [
          'hidden int slot;',
          `hidden int heap_of[${program.words}] = ${list([...machine.objectOfWord].map((object) => model.slotOf[object] ?? 0))};`,
          `hidden int start_of[${slots + unshared.length}] = ${list([0, ...heap.map(({ word }) => word), ...unshared.map(() => program.words)])};`,
          `hidden int size_of[${slots}] = ${list([0, ...heap.map(({ words }) => words)])};`,
        ]
      : []),
  ];
}

/** Is there memory that is not always there, or not shared? */
const hasLives = ({ hasHeap, noSlot }: Model): boolean => hasHeap || noSlot !== undefined;

/** What steps are made of. */
export function macros(model: Model): readonly string[] {
  const { program, hasHeap, hasRcu, unstored } = model;
  return [
    '#ifdef COUNT',
    '#define REPORT skip',
    '#else',
    '#define REPORT run faults()',
    '#endif',
    '',
    '/* A fault leaves its step, and then nobody moves any more. */',
    '#define FAULT_IF(condition, kind, where, out) \\',
    '  if :: condition -> fault = kind; place = where; goto out :: else fi',
    '#define PLACE(actor, file, line) (((actor) * 64 + (file)) * 65536 + (line))',
    '#define BALANCED(actor, cpu, where, out) \\',
    '  FAULT_IF(locks[actor] || nesting[actor] || irq_off[cpu], unbalanced, where, out)',
    `#define IS_HELD(lock) (lock > 0 && lock <= ${model.agents.length})`,
    '#define GO (going && fault == 0)',
    '',
    '/* Memory is an array of words. The address of word w is BASE + 8 * w. */',
    `#define BASE ${memoryBase}`,
    `#define POISON ${poisonBase}`,
    `#define POISON_END ${poisonBase + poisonSize}`,
    `#define END ${memoryBase + 8 * program.words}`,
    '#define WORD(a) (((a) - BASE) / 8)',
    '#define AT(a) mem[WORD(a)]',
    '#define IN_MEMORY(a) ((a) >= BASE && (a) < END && ((a) & 7) == 0)',
    ...(hasLives(model)
      ? [
          '#define UNALLOCATED 0',
          '#define LIVE 1',
          '#define FREED 2',
          '#define LIFE(a) life[heap_of[WORD(a)]]',
          '#define TRAPS(a) (!IN_MEMORY(a) || LIFE(a) != LIVE)',
          '#define IS_FREED(a) (IN_MEMORY(a) && LIFE(a) == FREED)',
          '#define IS_THERE(a) (IN_MEMORY(a) && LIFE(a) == LIVE)',
        ]
      : [
          '#define TRAPS(a) (!IN_MEMORY(a))',
          '#define IS_FREED(a) false',
          '#define IS_THERE(a) IN_MEMORY(a)',
        ]),
    '#define TRAP_OF(a) ( \\',
    '  ((a) > -BASE && (a) < BASE) -> null_followed : ( \\',
    '  ((a) >= POISON && (a) < POISON_END) -> poison_followed : ( \\',
    '  IS_FREED(a) -> use_after_free : wild_pointer)))',
    '#define CHECK(a, where, out) FAULT_IF(TRAPS(a), TRAP_OF(a), where, out)',
    ...(unstored === undefined
      ? ['#define HOLDS_A_VALUE(a) IS_THERE(a)']
      : [
          `#define UNSTORED_FIRST ${unstored.first}`,
          `#define UNSTORED_END ${unstored.first + unstored.words}`,
          '#define HAS_FLAG(a) (WORD(a) >= UNSTORED_FIRST && WORD(a) < UNSTORED_END)',
          '#define UNSTORED(a) (HAS_FLAG(a) && unstored[WORD(a) - UNSTORED_FIRST])',
          '#define HOLDS_A_VALUE(a) (IS_THERE(a) && !UNSTORED(a))',
          '#define CHECK_STORED(a, where, out) \\',
          '  CHECK(a, where, out); FAULT_IF(UNSTORED(a), uninitialised_read, where, out)',
          '#define MARK_STORED(a) \\',
          '  if :: HAS_FLAG(a) -> unstored[WORD(a) - UNSTORED_FIRST] = false :: else fi',
          '#define MARK_ALL(h, flag) \\',
          '  for (w : start_of[h] .. (start_of[h] + size_of[h] - 1)) { \\',
          '    unstored[w - UNSTORED_FIRST] = flag \\',
          '  }',
        ]),
    ...(hasHeap ? heapMacros(model) : []),
    ...(hasRcu ? ['#define QUEUED 1', '#define WAITING 2', '#define READY 3'] : []),
    '',
    '#define MOST_ROUNDS 5000000',
    '#define MOST 2147483647',
    '#define LEAST (-2147483647 - 1)',
    '#define SUM_OVERFLOWS(a, b) ((b) > 0 -> (a) > MOST - (b) : (a) < LEAST - (b))',
    '#define DIFFERENCE_OVERFLOWS(a, b) ((b) > 0 -> (a) < LEAST + (b) : (a) > MOST + (b))',
    '#define QUOTIENT_OVERFLOWS(a, b) ((b) == 0 || ((b) == -1 && (a) == LEAST))',
    '#define PRODUCT_OVERFLOWS(a, b) ( \\',
    '  (b) == 0 -> false : ( \\',
    '  (b) == -1 -> (a) == LEAST : ( \\',
    '  (b) > 0 -> ((a) > MOST / (b) || (a) < LEAST / (b)) : \\',
    '  ((a) > LEAST / (b) || (a) < MOST / (b)))))',
  ];
}

function heapMacros(model: Model): readonly string[] {
  const { program, hasRcu, unstored } = model;
  const first = program.pools.map(({ objects }, pool) => {
    const slots = objects.map((object) => model.slotOf[object] ?? 0);
    const tests = ['UNALLOCATED', 'FREED'].flatMap((life) =>
      slots.map((slot) => `(life[${slot}] == ${life} -> ${slot} : `),
    );
    return `#define FIRST_FREE_${pool} ${tests.join('')}0${')'.repeat(tests.length)}`;
  });
  // Only the memory of some pools has marks.
  const unmark =
    unstored === undefined
      ? ''
      : ' if :: w >= UNSTORED_FIRST && w < UNSTORED_END -> unstored[w - UNSTORED_FIRST] = false :: else fi;';
  return [
    '',
    '/* The slot of the live object that begins at p. */',
    '#define BEGINS(p) (IN_MEMORY(p) && heap_of[WORD(p)] != 0 && start_of[heap_of[WORD(p)]] == WORD(p))',
    '#define FIND_OBJECT(p, where, out) \\',
    '  FAULT_IF(!BEGINS(p), bad_free, where, out); \\',
    '  slot = heap_of[WORD(p)]; \\',
    `  FAULT_IF(life[slot] == FREED${hasRcu ? ' || stage[slot] != 0' : ''}, double_free, where, out); \\`,
    '  FAULT_IF(life[slot] != LIVE, bad_free, where, out)',
    '#define RELEASE(h) \\',
    '  for (w : start_of[h] .. (start_of[h] + size_of[h] - 1)) { \\',
    `    mem[w] = 0;${unmark} \\`,
    '  } \\',
    `  ${hasRcu ? 'stage[h] = 0; ' : ''}life[h] = FREED`,
    '/* As in the kernel, NULL is no object and nothing happens. */',
    '#define KFREE(p, where, out) \\',
    '  if :: p == 0 -> skip :: else -> FIND_OBJECT(p, where, out); RELEASE(slot) fi',
    '/* A slot never used, else the first that was freed, else 0. */',
    ...first,
  ];
}

/** Memory that does not begin as 0. */
export const image = ({ program }: Model): readonly string[] =>
  program.image.map(({ word, value }) => `mem[${word}] = ${value}`);
