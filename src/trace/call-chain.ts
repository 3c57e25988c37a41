import type { Origin } from '../lang';
import type { Machine } from '../machine';

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
