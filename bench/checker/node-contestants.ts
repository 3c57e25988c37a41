import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { bounds } from './bounds';
import type { Contestant } from './contestant';
import type { Measured, Task } from './measure';

/** Our searches in Node; `folder` has the built `measure-in-node.js`. */
export const nodeContestants = (folder: string): readonly Contestant[] => [
  {
    id: 'node',
    measure: (subject) => run(folder, { subject, isReduced: false, isWarm: false, bounds }),
  },
  {
    id: 'node-reduced',
    measure: (subject) => run(folder, { subject, isReduced: true, isWarm: false, bounds }),
  },
];

async function run(folder: string, task: Task): Promise<Measured> {
  const child = spawn(process.execPath, [join(folder, 'measure-in-node.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(task));
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`Node ended with ${String(child.exitCode)}`);
  return JSON.parse(output) as Measured;
}
