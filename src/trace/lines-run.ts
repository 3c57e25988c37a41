import { lineKey } from './code-lines';
import { createFold } from './fold';
import type { Run } from './model';
import { markOf, type Mark } from './timeline/mark';

type Line = NonNullable<Mark['line']>;

const linesAt = createFold<ReadonlyMap<string, Line>>(
  () => new Map(),
  (lines, run, tick) => {
    const record = run.ticks[tick - 1];
    const line = record === undefined ? undefined : markOf(run, record)?.line;
    if (line === undefined) return lines;
    const key = lineKey(line.file, line.line);
    return lines.has(key) ? lines : new Map([...lines, [key, line]]);
  },
);

/** The lines of source that the ticks of a run came from, each once. */
export const linesRun = (run: Run): readonly Line[] => [...linesAt(run, run.ticks.length).values()];
