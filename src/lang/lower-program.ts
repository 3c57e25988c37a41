import { Assembler, type CodeSize, TooLarge } from './assembler';
import { type FinishedCode, finishCode } from './finish-code';
import { bodyOf } from './lower-call';
import { lowerStatement } from './lower-statement';
import { lowerValue } from './lower-value';
import type { Frame, Lowering } from './lowering';
import type { Callback, Code } from './program';
import type { TextTable, WideTable } from './tables';
import type { CheckedBlock, FunctionReference } from './tree';

/** How deep calls in calls, in loops, in conditions may go. */
const deepest = 500;

export interface LoweredProgram {
  readonly init: Code;
  /** In the order of the bodies. */
  readonly actors: readonly Code[];
  readonly rcu: Code;
  readonly callbacks: readonly Callback[];
}

/** Checked bodies to code. Throws `TooLarge`. */
export function lowerProgram(
  texts: TextTable,
  wide: WideTable,
  init: readonly CheckedBlock[],
  actors: readonly CheckedBlock[],
): LoweredProgram {
  const size: CodeSize = { instructions: 0, calls: 0, live: 0 };
  const callbacks: FunctionReference[] = [];
  const callbackOf = (callback: FunctionReference): number => {
    const known = callbacks.indexOf(callback);
    return known >= 0 ? known : callbacks.push(callback) - 1;
  };
  const write = (body: (lowering: Lowering) => void): FinishedCode => {
    const lowering = createLowering(size, texts, wide, callbackOf);
    body(lowering);
    return finishCode(lowering.code);
  };
  const bodies = (blocks: readonly CheckedBlock[]): Code =>
    write((lowering) => lowerBodies(lowering, blocks)).code;

  const initCode = bodies(init);
  const actorCode = actors.map((body) => bodies([body]));
  // Callbacks may queue further ones, so the list grows on the way.
  const rcu = write((lowering) => {
    for (const callback of callbacks) lowerCallback(lowering, callback);
  });
  return {
    init: initCode,
    actors: actorCode,
    rcu: rcu.code,
    callbacks: callbacks.map(({ name }, index) => ({ name, entry: rcu.entries[index] ?? 0 })),
  };
}

function createLowering(
  size: CodeSize,
  texts: TextTable,
  wide: WideTable,
  callbackOf: Lowering['callbackOf'],
): Lowering {
  let depth = 0;
  const deeper = <T>(span: CheckedBlock['span'], work: () => T): T => {
    if (++depth > deepest)
      throw new TooLarge('too deep once calls are inlined: expected fewer calls in calls', span);
    const result = work();
    depth--;
    return result;
  };
  const lowering: Lowering = {
    code: new Assembler(size),
    texts,
    wide,
    callbackOf,
    deeper,
    value: (frame, value, wanted) =>
      deeper(value.span, () => lowerValue(lowering, frame, value, wanted)),
    statement: (frame, statement) => {
      deeper(statement.span, () => {
        lowerStatement(lowering, frame, statement);
      });
    },
  };
  return lowering;
}

/** One behind the other, then the end. */
function lowerBodies(lowering: Lowering, blocks: readonly CheckedBlock[]): void {
  const { code } = lowering;
  for (const block of blocks) {
    const frame = outermostFrame(lowering);
    lowering.statement(frame, block);
    code.put(frame.end);
  }
  const last = blocks.at(-1);
  code.emit({ op: 'end' }, last?.end ?? nowhere);
}

function lowerCallback(lowering: Lowering, callback: FunctionReference): void {
  const { code } = lowering;
  const body = bodyOf(callback);
  const label = code.newLabel();
  const frame = outermostFrame(lowering);
  const [parameter] = body.parameters;
  const argument = code.newRegister(parameter?.name);
  if (parameter !== undefined) frame.locals.set(parameter, argument);
  code.put(label);
  code.entries.push({ label, argument });
  code.inCall(body.name, body.body.span, () => {
    lowering.statement(frame, body.body);
  });
  code.put(frame.end);
  code.emit({ op: 'end' }, body.body.end);
}

function outermostFrame(lowering: Lowering): Frame {
  return { locals: new Map(), result: undefined, end: lowering.code.newLabel(), loops: [] };
}

/** Of the end of an init block that is not there. */
const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
