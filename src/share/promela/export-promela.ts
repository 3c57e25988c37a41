import type { Program } from '../../lang';
import { writeActor } from './actor-process';
import { declarations, image, macros } from './declarations';
import { header } from './header';
import { writeInit } from './init-process';
import { writeFaults, writeGracePeriods, writeLeaks } from './machinery';
import { createModel } from './model';
import { textLibrary } from './texts';

/**
 * A Promela model of a program, for SPIN: the same steps, the same faults and, as its header says, the
 * same number of states but for those before everybody stands at a first step.
 */
export function exportPromela(program: Program): string {
  const model = createModel(program);
  const agents = model.agents.filter(({ kind }) => kind !== 'rcu' || model.hasRcu);
  const threads = agents.filter(({ kind }) => kind === 'thread');
  // Threads come to their first steps one after the other; nobody makes one before all have.
  const following = (index: number): string => {
    const next = threads[index];
    return next === undefined ? 'going = true' : `run ${next.process}()`;
  };
  const others = [
    ...agents.filter(({ kind }) => kind !== 'thread').map(({ process }) => process),
    ...(model.hasRcu ? ['rcu_grace_periods'] : []),
    ...(model.hasHeap ? ['leaks'] : []),
  ];
  const sections = [
    header(model),
    macros(model),
    declarations(model),
    model.hasTexts ? textLibrary(model) : [],
    ...agents.map((agent) => writeActor(model, agent, following(threads.indexOf(agent) + 1))),
    model.hasRcu ? writeGracePeriods(model) : [],
    model.hasHeap ? writeLeaks(model) : [],
    writeFaults(model),
    writeInit(model, image(model), [
      'REPORT',
      ...others.map((name) => `run ${name}()`),
      following(0),
    ]),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
