import type { Instruction, LocalOperation, Register, StepOperation } from '../../lang';
import { localStatements } from './local-operations';
import type { Agent, Model } from './model';
import type { Region } from './region';
import type { Site } from './site';
import { faultIf, neededOnly, siteAt } from './site';
import { isStep } from './stops';
import { conditionOf, quiesce, stepStatements } from './step-operations';

/** Code that runs in one go: at its head a step perhaps, then what rides along, up to its exits. */
export interface Stretch {
  readonly model: Model;
  readonly agent: Agent;
  /** Its exits are where the actor stops, and blocks that are written elsewhere. */
  readonly region: Region;
  /** The first statement: when it can run at all. */
  readonly guard: string;
  /** Done first; a step's own operation among them. */
  readonly head: readonly string[];
  readonly step?: Instruction;
  /** Makes the labels of this stretch its own. */
  readonly tag: string;
  /** Registers that can hold something when it begins. */
  readonly held: readonly Register[];
  /** It goes on from another stretch of the same step. */
  readonly continues?: boolean;
  readonly exitTo: (pc: number, out: string) => Exit;
}

export interface Exit {
  readonly label: string;
  /** Does the actor stop there, or does the step go on? */
  readonly stops: boolean;
  /** What is done on the way: the end of a handler, and the like. */
  readonly statements: readonly string[];
}

export const outLabel = (tag: string): string => `out_${tag}`;

/** All that changes something, as one `d_step`. Leaves in `next` by which exit. */
export function writeWork(stretch: Stretch): readonly string[] {
  const { guard, head, region, tag } = stretch;
  const out = outLabel(tag);
  const body = [
    `${guard} ->`,
    ...head.map((line) => `${line};`),
    ...(region.loopHeads.size > 0 ? ['rounds = 0;'] : []),
    ...writeBody(stretch, out),
  ];
  const usesOut = body.some((line) => line.includes(`${out})`) || line.includes(`goto ${out}`));
  return ['d_step {', ...indent([...body, ...(usesOut ? [`${out}: skip`] : [])]), '}'];
}

/** The jump to where the actor stops, or to where the step goes on. */
export function writeExits({ region, tag, exitTo }: Stretch): readonly string[] {
  const gotoOf = (pc: number): string => `goto ${exitTo(pc, outLabel(tag)).label}`;
  const [first, ...more] = region.stops;
  if (first === undefined) return ['false'];
  if (more.length === 0) return [gotoOf(first)];
  return [
    'if',
    `:: next == 0 -> ${gotoOf(first)}`,
    ...more.map((pc, index) => `:: next == ${index + 1} -> next = 0; ${gotoOf(pc)}`),
    'fi',
  ];
}

/** A stretch as one atomic statement. `between`: what is done before the jump. */
export const writeStretch = (
  stretch: Stretch,
  between: readonly string[] = [],
): readonly string[] => [
  'atomic {',
  ...indent([
    ...terminate(writeWork(stretch).join('\n')),
    ...between.map((line) => `${line};`),
    ...writeExits(stretch),
  ]),
  '};',
];

/** All blocks of the region: the one that begins it, then those with more than one way to them. */
function writeBody(stretch: Stretch, out: string): readonly string[] {
  const { model, agent, region, tag } = stretch;
  const lines: string[] = [];
  const written = new Set<number>();
  const pending: number[] = [];
  const joinLabel = (pc: number): string => `l_${tag}_${pc}`;
  const isStop = (pc: number): boolean => region.stops.includes(pc);

  const jump = (pc: number): readonly string[] => {
    if (!written.has(pc) && !pending.includes(pc)) pending.push(pc);
    return [`goto ${joinLabel(pc)}`];
  };

  const chain = (from: number, mayLabel: boolean): readonly string[] => {
    const own: string[] = [];
    for (let pc = from, isFirst = mayLabel; ; isFirst = false) {
      if (isStop(pc)) {
        own.push(...exitBy(stretch, pc));
        // Blocks follow that this way does not run through.
        if (region.joins.size > 0) own.push(`goto ${out}`);
        return own;
      }
      if (region.joins.has(pc) && !isFirst) return [...own, ...jump(pc)];
      const site = siteAt(model, agent, pc, out);
      if (site === undefined) return own;
      const { instruction } = site;
      if (region.loopHeads.has(pc))
        own.push('rounds++', faultIf(site, 'rounds > MOST_ROUNDS', 'endless_loop'));
      if (instruction.op === 'jump') {
        pc = instruction.target;
      } else if (instruction.op === 'branch' && site.known.has(instruction.condition)) {
        pc = agent.flow.after(pc)[0] ?? pc + 1;
      } else if (instruction.op === 'branch') {
        own.push(
          branch(instruction.condition, chain(pc + 1, false), chain(instruction.otherwise, false)),
        );
        return own;
      } else {
        own.push(...neededOnly(site, statementsOf(site, instruction)));
        pc += 1;
      }
    }
  };

  const block = (pc: number, label: string): void => {
    written.add(pc);
    const statements = chain(pc, true);
    const isEmpty = statements.length === 0 && (label !== '' || stretch.head.length === 0);
    const [first, ...rest] = isEmpty ? ['skip'] : statements;
    if (first === undefined) return;
    lines.push(...[label + first, ...rest].flatMap((line) => terminate(line)));
  };
  block(region.entry, region.joins.has(region.entry) ? `${joinLabel(region.entry)}: ` : '');
  for (let pc = pending.shift(); pc !== undefined; pc = pending.shift()) {
    if (!written.has(pc)) block(pc, `${joinLabel(pc)}: `);
  }
  return lines;
}

function statementsOf(
  site: Site,
  instruction: Instruction &
    Exclude<LocalOperation | StepOperation, { readonly op: 'jump' | 'branch' }>,
): readonly string[] {
  if (!isStep(instruction)) return localStatements(site, instruction);
  const condition = site.agent.kind === 'init' ? conditionOf(site, instruction) : undefined;
  return [
    // Nobody else runs yet who could end its waiting.
    ...(condition === undefined ? [] : [faultIf(site, `!(${condition})`, 'deadlock')]),
    ...stepStatements(site, instruction),
  ];
}

function branch(
  condition: Register,
  whenTrue: readonly string[],
  otherwise: readonly string[],
): string {
  const arm = (head: string, lines: readonly string[]): readonly string[] => [
    `:: ${head} ->`,
    ...indent(indent(lines.length === 0 ? ['skip'] : lines.flatMap((line) => terminate(line)))),
  ];
  return ['if', ...arm(`r${condition}`, whenTrue), ...arm('else', otherwise), 'fi'].join('\n');
}

/** Registers that nothing can read any more become 0, so that equal futures are equal states. */
function exitBy(stretch: Stretch, pc: number): readonly string[] {
  const { model, agent, region, step, held, tag, exitTo, continues = false } = stretch;
  const index = region.stops.indexOf(pc);
  const way = index > 0 ? [`next = ${index}`] : [];
  const { stops, statements } = exitTo(pc, outLabel(tag));
  if (!stops) return way;
  const needed = agent.needed[pc] ?? new Set();
  const written = new Set<number>([...held, ...region.written]);
  if (step !== undefined && 'to' in step) written.add(step.to);
  const done = step === undefined ? region.instructions : [step, ...region.instructions];
  const isEnd = agent.code.instructions[pc]?.op === 'end';
  const mayLeave = continues || isEnd || done.some(({ op }) => leaving.has(op));
  return [
    ...[...written]
      .filter((register) => !needed.has(register))
      .map((register) => `r${register} = 0`),
    ...statements,
    ...(mayLeave ? quiesce(model, agent) : []),
    ...way,
  ];
}

/** Operations after which a grace period may have to wait for the actor no longer. */
const leaving: ReadonlySet<Instruction['op']> = new Set([
  'unlock',
  'rcu-unlock',
  'interrupts-on',
  'interrupts-restore',
]);

/** A semicolon after a statement, which may be of several lines. */
export const terminate = (statement: string): readonly string[] => `${statement};`.split('\n');

export const indent = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' || line.startsWith('#') ? line : `  ${line}`));
