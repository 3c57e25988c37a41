import { createPick, type Pick } from './pick';
import { objectIdioms, plainIdioms, type World } from './random-idioms';

/**
 * A small concurrent program, the same one for the same seed: two or three actors (threads, perhaps an
 * interrupt), shared variables, locks, an RCU-protected pointer to objects of a pool, references, waits,
 * ghosts. About half of the seeds may break a rule in some places; many of these have a fault. Loops are
 * counted, so every program ends or stops for good.
 */
export function randomProgram(seed: number): string {
  const pick = createPick(seed);
  const isCareful = pick(2) === 0;
  const hasInterrupt = pick(3) === 0;
  const threads = hasInterrupt ? 2 : 2 + pick(2);
  const world = createWorld(pick, isCareful, hasInterrupt);
  const bodyOf = (length: number, inHandler: boolean): string =>
    Array.from({ length }, () => statement(world, inHandler)).join('\n  ');
  const actors = Array.from({ length: threads }, (_, index) => {
    const name = ['one', 'two', 'three'][index] ?? 'more';
    const letter = ['A', 'B', 'C'][index] ?? 'Z';
    const body = bodyOf(threads === 3 ? 1 + pick(2) : 2 + pick(3), false);
    return `actor ${name} ${letter} on CPU${index} {\n  private mine: int[2];\n  ${body}\n}`;
  });
  const handler = (): string => {
    const cpus = pick(2) === 0 ? 'CPU0' : 'CPU0, CPU1';
    return `interrupt tick I on ${cpus} times 1 {\n  ${bodyOf(1, true)}\n}`;
  };
  return [
    'struct box { value: int; next: *box; refs: refcount; lock: spinlock; }',
    `pool box[${2 + pick(2)}];`,
    'var x: int;\nvar y: int;\nvar l: spinlock;\nvar m: spinlock;\nvar head: *box;',
    'ghost seen: int;',
    'fn done(p: *box) { y = p->value; kfree(p); }',
    `init {
  let p = kzalloc(box);
  p->value = ${1 + pick(3)};
  refcount_set(&p->refs, 1);
  head = p;
}`,
    ...actors,
    ...(hasInterrupt ? [handler()] : []),
    '',
  ].join('\n');
}

function createWorld(pick: Pick, isCareful: boolean, hasInterrupt: boolean): World {
  let names = 0;
  return {
    pick,
    fresh: () => `v${names++}`,
    slips: () => !isCareful && pick(3) === 0,
    hasInterrupt,
  };
}

function statement(world: World, inHandler: boolean): string {
  const idioms = world.pick(2) === 0 ? plainIdioms : objectIdioms;
  const usable = idioms.filter(({ inHandlers }) => inHandlers || !inHandler);
  const idiom = usable[world.pick(usable.length)];
  return idiom?.write(world, inHandler) ?? '';
}
