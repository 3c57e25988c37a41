import {
  computeRun,
  goToNext,
  isSameStop,
  pathNames,
  runUntil,
  runsFunction,
  runsLine,
  type LinkSlice,
  type PathName,
  type Stop,
} from '../../store';
import { standingLines } from '../../trace';
import { toRun } from '../command';
import { sourceLines } from '../source-text';
import { toSections } from '../source-sections';
import { toEntry, type Entry } from './entry';

/** A line at which actors can stand, of one pane; of both where the file is the same in both. */
interface CodeLine {
  readonly key: string;
  readonly path: PathName;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** `reader or deleter` */
  readonly who: string;
}

/** Ways to the next tick inside a function, or at a line. */
export function toCodeEntries(link: LinkSlice): readonly Entry[] {
  return [
    ...functionsOf(link).map(([name, file]) =>
      toEntry(
        `function-${name}`,
        'Go to the next tick inside',
        `${name}()`,
        toRun(goToNext(runsFunction(name), `is inside ${name}()`)),
        { detail: file, isCode: true, isDeep: true },
      ),
    ),
    ...linesOf(link).map(({ key, text, who }) =>
      toEntry(
        `line-${key}`,
        'Go to the next tick that runs',
        text,
        toRun(goToNext(runsLine(key), `runs ${key}`)),
        { detail: `${key}, ${who}`, isCode: true, isDeep: true },
      ),
    ),
  ];
}

/** Stops at lines, but for those that are set. */
export function toLineStops(link: LinkSlice, stops: readonly Stop[]): readonly Entry[] {
  return linesOf(link).flatMap(({ key, path, file, line, text, who }) => {
    const stop: Stop = { kind: 'line', path, file, line };
    if (stops.some((one) => isSameStop(one, stop))) return [];
    return [
      toEntry(`stop-${path}-${key}`, 'Stop when somebody gets to', text, toRun(runUntil(stop)), {
        detail: `${key}, ${who}`,
        isCode: true,
        isDeep: true,
      }),
    ];
  });
}

function functionsOf(link: LinkSlice): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  for (const path of pathNames) {
    const { program } = computeRun(link, path).machine;
    for (const [file, lines] of sourceLines(program))
      for (const { kind, name } of toSections(lines))
        if (kind === 'fn' && name !== undefined)
          found.set(name, found.has(name) && found.get(name) !== file ? 'both paths' : file);
  }
  return [...found];
}

function linesOf(link: LinkSlice): readonly CodeLine[] {
  const found = new Map<string, CodeLine>();
  for (const path of pathNames) {
    const { machine } = computeRun(link, path);
    for (const [key, names] of standingLines(machine)) {
      if (found.has(key)) continue;
      const at = key.lastIndexOf(':');
      const file = key.slice(0, at);
      const line = Number(key.slice(at + 1));
      const text = (sourceLines(machine.program).get(file)?.[line - 1] ?? '').trim();
      found.set(key, { key, path, file, line, text, who: names.join(' or ') });
    }
  }
  return [...found.values()];
}
