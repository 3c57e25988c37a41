import { exitsOf } from './ending';
import type { Agent, Model } from './model';
import { regionFrom } from './region-of-agent';
import type { Stretch } from './stretch';
import { indent, writeExits, writeWork } from './stretch';

/** A label inside of an atomic sequence, and not at its head, is a place where a step goes on. */
export function writeShared(model: Model, agent: Agent): readonly string[] {
  if (agent.shared.size === 0) return [];
  const blocks = [...agent.shared].flatMap((pc) => {
    const stretch: Stretch = {
      model,
      agent,
      region: regionFrom(agent, pc, true),
      // After a fault it stops here.
      guard: 'fault == 0',
      head: [],
      tag: `block_${pc}`,
      held: Array.from({ length: agent.code.registers }, (_, register) => register),
      continues: true,
      exitTo: exitsOf(model, agent),
    };
    const [first = '', ...work] = writeWork(stretch);
    const exits = writeExits(stretch);
    return [
      `L${pc}:`,
      ...indent(['if', `:: ${first}`, ...indent(work), 'fi;']),
      ...indent([...exits.slice(0, -1), `${exits.at(-1) ?? 'false'};`]),
    ];
  });
  return [
    '  /* Where steps go on: only jumped to. */',
    '  atomic {',
    '    false;',
    ...indent(blocks),
    '  }',
  ];
}
