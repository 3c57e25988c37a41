import type { Program } from '../lang';
import type { Event, Fault, Machine, State } from '../machine';
import {
  actorOf,
  createMachine,
  enabled,
  execute,
  initial,
  stepVariant,
  toChoice,
  waitOf,
} from '../machine';

/** What one operation of a script gave. */
export interface OperationResult {
  readonly ret: number;
  readonly errno: number;
  readonly id: number;
  readonly idWritten: number;
  /** Values of user_return and the text copied while it ran. */
  readonly returns: readonly number[];
  readonly text: string;
}

export interface ScriptResult {
  readonly results: readonly OperationResult[];
  /** Why there are fewer results than operations. */
  readonly trouble: string | undefined;
}

const mostSteps = 50_000_000;

/**
 * Runs the script's one thread to its end on one state, in place. After each operation RCU does all that
 * it can: on the recorded machines, grace periods passed between system calls.
 */
export function runScript(program: Program): ScriptResult {
  const machine = createMachine(program);
  const { state, events } = initial(machine);
  const results: OperationResult[] = [];
  let returns: number[] = [];
  let text = '';
  let fault: Fault | undefined = events.find((event) => event.kind === 'fault')?.fault;
  const sink = (event: Event): void => {
    if (event.kind === 'user-return') returns.push(event.value);
    else if (event.kind === 'copy-to-user') text += event.text;
    else if (event.kind === 'fault') fault = event.fault;
    else if (event.kind === 'note' && event.name === 'result') {
      const [, ret = 0, errno = 0, id = 0, idWritten = 0] = event.values;
      results.push({ ret, errno, id, idWritten, returns, text });
      returns = [];
      text = '';
    }
  };
  for (const event of events) sink(event);
  const step = toChoice(0, stepVariant);
  for (let steps = 0; fault === undefined && waitOf(machine, state, 0) === undefined; steps++) {
    if (steps === mostSteps)
      return { results, trouble: `stopped after ${String(mostSteps)} steps` };
    const before = results.length;
    execute(machine, state, step, sink);
    if (results.length > before) finishRcu(machine, state, sink);
  }
  const wait = waitOf(machine, state, 0);
  if (fault !== undefined) return { results, trouble: `${fault.kind}: ${fault.message}` };
  return {
    results,
    trouble: wait?.kind === 'finished' ? undefined : `waits: ${wait?.kind ?? 'nothing'}`,
  };
}

function finishRcu(machine: Machine, state: State, sink: (event: Event) => void): void {
  for (;;) {
    const choice = enabled(machine, state).find((one) => actorOf(one) === machine.rcu);
    if (choice === undefined) return;
    execute(machine, state, choice, sink);
  }
}
