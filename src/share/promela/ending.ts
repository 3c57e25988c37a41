import type { Agent, Model } from './model';
import type { Site } from './site';
import { placeOf, siteAt } from './site';
import type { Exit } from './stretch';

/** Where a stretch of this actor leads. */
export const exitsOf =
  (model: Model, agent: Agent) =>
  (pc: number, out: string): Exit => {
    const instruction = agent.code.instructions[pc];
    if (instruction?.op === 'end') {
      const label =
        agent.kind === 'thread' || agent.kind === 'init' ? `end_${agent.process}` : 'end_idle';
      const site = siteAt(model, agent, pc, out);
      return { label, stops: true, statements: site === undefined ? [] : ending(site) };
    }
    return agent.shared.has(pc)
      ? { label: `L${pc}`, stops: false, statements: [] }
      : { label: `S${pc}`, stops: true, statements: [] };
  };

/** What happens at the end of an actor's code: everything must be given back. */
function ending(site: Site): readonly string[] {
  const { index, cpu, kind } = site.agent;
  const balanced = `BALANCED(${index}, ${cpu}, ${placeOf(site)}, ${site.out})`;
  switch (kind) {
    case 'thread':
      return [balanced, 'finished++'];
    case 'rcu':
      return [balanced, 'calling = false'];
    case 'interrupt':
      return [`irq_off[${cpu}] = false`, balanced, `handler[${cpu}] = 0`, 'cpu = 0'];
    case 'init':
      // Nobody looks at what it said.
      return [balanced, ...outputOf(site.agent).map((name) => `${name} = 0`)];
  }
}

/** The variables that hold what an actor has said. */
export function outputOf({ code }: Agent): readonly string[] {
  const used = new Set(code.instructions.map(({ op }) => op));
  return [
    ...(used.has('user-return') ? ['returns'] : []),
    ...(used.has('copy-to-user') ? ['text'] : []),
  ];
}
