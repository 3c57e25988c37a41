import type { Pick } from './pick';

/** What the statements of one program go by. */
export interface World {
  readonly pick: Pick;
  /** A name that no other variable has. */
  readonly fresh: () => string;
  /** True now and then in a careless program: break the rule here. */
  readonly slips: () => boolean;
  /** A handler takes locks, so threads take them with interrupts off. */
  readonly hasInterrupt: boolean;
}

/** A few statements that belong together. In a careful program they break no rule, whatever stands around them. */
interface Idiom {
  readonly inHandlers: boolean;
  readonly write: (world: World, inHandler: boolean) => string;
}

/** The lock of `head` with something under it. */
function underLock({ pick, slips, hasInterrupt }: World, inHandler: boolean, body: string): string {
  if (slips()) return body;
  const plain = `spin_lock(&l); ${body} spin_unlock(&l);`;
  if (inHandler) return plain;
  if (hasInterrupt && slips()) return plain;
  if (!hasInterrupt && pick(2) === 0) return plain;
  return `spin_lock_irq(&l); ${body} spin_unlock_irq(&l);`;
}

const inSection = ({ slips }: World, body: string): string =>
  slips() ? body : `rcu_read_lock(); ${body} rcu_read_unlock();`;

/** Gives up an object that nobody can find any more. */
function retire({ pick, slips }: World, object: string): string {
  if (slips()) return `kfree(${object});`;
  if (slips()) return '';
  return pick(3) === 0 ? `call_rcu(${object}, done);` : `kfree_rcu(${object});`;
}

/** On variables and locks. */
export const plainIdioms: readonly Idiom[] = [
  {
    inHandlers: true,
    write: ({ pick }) => (pick(2) === 0 ? `x = ${pick(3)};` : `WRITE_ONCE(y, ${pick(3)});`),
  },
  { inHandlers: true, write: ({ pick }) => (pick(2) === 0 ? 'x += 1;' : 'y -= 1;') },
  {
    inHandlers: true,
    write: ({ pick }) =>
      pick(2) === 0 ? 'user_return(READ_ONCE(x));' : 'copy_to_user(format("%d ", y));',
  },
  {
    inHandlers: true,
    write: ({ pick, fresh }) => {
      const old = fresh();
      const update = pick(2) === 0 ? `xchg(&x, ${pick(3)})` : `cmpxchg(&y, 0, ${1 + pick(2)})`;
      return `let ${old} = ${update}; user_return(${old});`;
    },
  },
  {
    inHandlers: false,
    write: ({ pick }) => {
      const [first, second] = pick(2) === 0 ? ['x', 'y'] : ['y', 'x'];
      return `if (READ_ONCE(${first}) == ${pick(2)}) { ${second} = 1; } else { ${second} = 2; }`;
    },
  },
  {
    inHandlers: false,
    write: ({ fresh }) => {
      const round = fresh();
      return `let ${round} = 0; while (${round} < 2) { mine[${round}] = x; ${round} += 1; } user_return(mine[0] - mine[1]);`;
    },
  },
  {
    inHandlers: false,
    write: ({ slips, pick }) => {
      const most = slips() ? 1 : 9;
      return pick(2) === 0
        ? `seen += 1; assert(seen < ${most + 1}, "seen %d", seen);`
        : `x = 1; seen += 1; assert(seen <= ${most}, "seen %d", seen);`;
    },
  },
  {
    inHandlers: false,
    write: ({ pick, slips, fresh }) => {
      const seen = fresh();
      const goes = `let ${seen} = READ_ONCE(y); if (${seen} != 1) { y = 1; }`;
      const waits = pick(2) === 0 ? 'wait_until(y == 1);' : 'spin_until(y != 0);';
      return slips() ? waits : `${goes} user_return(${seen});`;
    },
  },
  {
    inHandlers: true,
    write: (world, inHandler) => underLock(world, inHandler, 'x += 2;'),
  },
  {
    // Both locks, in one order.
    inHandlers: false,
    write: (world) => {
      const { slips } = world;
      const inner = 'spin_lock(&m); x = y; spin_unlock(&m);';
      if (slips()) return `spin_lock(&m); ${underLock(world, true, 'y = x;')} spin_unlock(&m);`;
      return underLock(world, false, slips() ? 'spin_lock(&m); x = y;' : inner);
    },
  },
  {
    inHandlers: false,
    write: ({ slips, fresh }) => {
      const flags = fresh();
      const end = slips() ? '' : ` spin_unlock_irqrestore(&m, ${flags});`;
      return `let ${flags} = spin_lock_irqsave(&m); y += 1;${end}`;
    },
  },
];

/** On the objects that `head` leads to. */
export const objectIdioms: readonly Idiom[] = [
  {
    inHandlers: false,
    write: ({ fresh }) => {
      const object = fresh();
      return `local_irq_disable(); let ${object} = READ_ONCE(head); if (${object}) { user_return(${object}->value); } local_irq_enable();`;
    },
  },
  {
    // A reader.
    inHandlers: true,
    write: (world, inHandler) => {
      const object = world.fresh();
      const body = `let ${object} = rcu_dereference(head); if (${object}) { user_return(${object}->value); }`;
      // A handler counts as a section.
      return inHandler ? body : inSection(world, body);
    },
  },
  {
    // A reader that takes a reference and gives it back when it is alone with the object.
    inHandlers: false,
    write: (world) => {
      const [object, has] = [world.fresh(), world.fresh()];
      const get = `${object} = rcu_dereference(head); if (${object}) { ${has} = refcount_inc_not_zero(&${object}->refs); }`;
      return [
        `let ${object}: *box = NULL; let ${has} = false;`,
        inSection(world, get),
        `if (${has}) { if (refcount_dec_and_test(&${object}->refs)) { ${retire(world, object)} } }`,
      ].join(' ');
    },
  },
  {
    // A remover: the list's reference goes, and with the last one the object.
    inHandlers: false,
    write: (world) => {
      const object = world.fresh();
      const unlink = `${object} = head; if (${object}) { WRITE_ONCE(head, ${object}->next); }`;
      const put = world.slips()
        ? retire(world, object)
        : `if (refcount_dec_and_test(&${object}->refs)) { ${retire(world, object)} }`;
      return `let ${object}: *box = NULL; ${underLock(world, false, unlink)} if (${object}) { ${put} }`;
    },
  },
  {
    // Adds an object where there is none.
    inHandlers: false,
    write: (world) => {
      const { pick, fresh, slips } = world;
      const [object, isFree] = [fresh(), fresh()];
      const zeroed = pick(2) === 0;
      const clear = zeroed || slips() ? '' : ` ${object}->next = NULL;`;
      const fill = `${object}->value = ${pick(3)};${clear} refcount_set(&${object}->refs, 1);`;
      const link = `${isFree} = head == NULL; if (${isFree}) { rcu_assign_pointer(head, ${object}); }`;
      return [
        `let ${object} = ${zeroed ? 'kzalloc' : 'kmalloc'}(box); ${fill} let ${isFree} = false;`,
        underLock(world, false, link),
        slips() ? '' : `if (!${isFree}) { kfree(${object}); }`,
      ].join(' ');
    },
  },
];
