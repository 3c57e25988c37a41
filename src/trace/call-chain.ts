import type { Origin } from '../lang';
import type { Machine } from '../machine';

/** Whether an instruction of call `inner` runs while `outer` has not returned. -1 is the actor's own body. */
export function isWithinCall(
  machine: Machine,
  actor: number,
  inner: number,
  outer: number,
): boolean {
  const calls = machine.actors[actor]?.code.calls ?? [];
  let at = inner;
  while (at !== outer && at >= 0) at = calls[at]?.caller ?? -1;
  return at === outer;
}

export interface Frame {
  readonly function: string;
  readonly file: string;
  readonly line: number;
}

/** The functions an instruction was called through, innermost first; the last one is the actor itself. */
export function callChain(machine: Machine, actor: number, origin: Origin): readonly Frame[] {
  const calls = machine.actors[actor]?.code.calls ?? machine.program.init.calls;
  const frames: Frame[] = [];
  let { file, line } = origin.at;
  let number = origin.call;
  while (number >= 0) {
    const call = calls[number];
    if (call === undefined) break;
    frames.push({ function: call.function, file, line });
    ({ file, line } = call.site);
    number = call.caller;
  }
  frames.push({ function: machine.actors[actor]?.name ?? 'init', file, line });
  return frames;
}
