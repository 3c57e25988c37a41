import type { Model } from './model';
import { toComment } from './names';

/** What the file is and how to use it. */
export function header(model: Model): readonly string[] {
  const { program } = model;
  const settings = program.parameters.map(({ name, value }) => `${name}=${value}`).join(' ');
  const files = program.sources.map(({ path }) => path).join(' ');
  const size = vectorSize(model);
  const extra = threadsOf(model) + 1;
  return [
    '/*',
    ` * ${toComment(program.name)}${settings === '' ? '' : `, ${settings}`}: exported by Gracelane from`,
    ` * ${toComment(files)}`,
    ' *',
    ' * One process per actor; RCU is two, one for grace periods and one for callbacks. One d_step (or',
    ' * atomic, where a step can lead to several places) is one step of the program: one access to memory',
    ' * that others can reach, or one edge of a lock, of RCU or of interrupts, and with it all that nobody',
    ' * else can see. Comments say what each step is in the source.',
    ' *',
    ' * To check, with SPIN 6.5 or later and a C compiler:',
    ' *',
    ' *   spin -a -o1 -o2 model.pml',
    ` *   gcc -O2 -DSAFETY -DNOREDUCE -DPRINTF -DVECTORSZ=${size} -o pan pan.c`,
    ' *   ./pan -m1000000              a fault is an assertion violated or an invalid end state',
    ' *   ./pan -r                     replays it, with a line that says what and where',
    ' *',
    ' * An invalid end state is a deadlock; SPIN sees it when nobody can move, Gracelane as soon as actors wait',
    ' * for each other in a circle.',
    ' *',
    ' * To count states, faults included: spin -a -o1 -o2 -DCOUNT model.pml, and ./pan -E -m1000000. A fault',
    ' * then stops everybody instead. Without faults SPIN stores as many states as Gracelane has, and',
    ` * ${extra} more: before the init block, after it, and one for each thread but the last that has come to its`,
    ' * first step. -o1 and -o2 keep SPIN from dropping what only the C code reads.',
    ' *',
    " * SPIN's partial order reduction gains nothing here, since every step touches what is shared; so",
    ' * -DNOREDUCE. For more states than one machine holds, let several searches look at different parts of',
    ' * them, bit by bit: on 8 cores, or the same with other seeds (-RS) on other machines,',
    ' *',
    ` *   spin -o1 -o2 -search -DNOREDUCE -DVECTORSZ=${size} -m1000000 -swarm8,1 model.pml`,
    ' *',
    ' * A swarm finds faults and proves nothing. Not -DNCORE: its processes would number texts differently.',
    ' */',
  ];
}

const threadsOf = ({ agents }: Model): number =>
  agents.filter(({ kind }) => kind === 'thread').length;

/** Bytes of a state, rounded up with room for what SPIN adds. */
function vectorSize({ program, agents, init, unstored }: Model): number {
  const words = agents.reduce((sum, { code }) => sum + code.registers + 4, init.code.registers);
  const bytes = 4 * (program.words + words) + (unstored?.words ?? 0) + 4 * program.objects.length;
  return 1024 * Math.ceil((bytes + 512) / 1024);
}
