import { readFileSync } from 'node:fs';
import process from 'node:process';
import { measure, type Task } from './measure';

// A process that measures one task: the task on stdin, the result on stdout.

const task = JSON.parse(readFileSync(process.stdin.fd, 'utf8')) as Task;
const measured = measure(task, () => performance.now() / 1000);
process.stdout.write(JSON.stringify({ ...measured, peakBytes: 1024 * readPeak() }));

/** The most memory that this process had at once, in kilobytes. */
function readPeak(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]);
  } catch {
    // Not Linux. (There, this number would count what the process that began this one had.)
    return process.resourceUsage().maxRSS;
  }
}
