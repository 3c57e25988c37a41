import type { Declaration } from './ast';
import type { Reporter } from './diagnostic';
import { parseRace, type Parsed } from './parse';
import type { SourceFile, Span } from './program';
import { startOfFile } from './span';

export interface LoadedFiles {
  /** All declarations but `include`, those of an included file in the place of the `include`. */
  readonly declarations: readonly Declaration[];
  /** The entry first, then in order of inclusion. */
  readonly sources: readonly SourceFile[];
}

/** The entry file and everything that it includes, each file once. */
export function loadFiles(
  entry: string,
  files: readonly SourceFile[],
  reporter: Reporter,
): LoadedFiles {
  const byPath = new Map(files.map((file) => [normalisePath(file.path), file]));
  const taken = new Set<string>();
  const sources: SourceFile[] = [];
  const declarations: Declaration[] = [];

  const load = (path: string, from: Span): void => {
    if (taken.has(path)) return;
    taken.add(path);
    const file = byPath.get(path);
    if (file === undefined) {
      reporter.report('include', from, `no file "${path}": expected ${describePaths(files)}`);
      return;
    }
    sources.push(file);
    const parsed = parseOnce(file);
    reporter.add(parsed.diagnostics);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const declaration of parsed.file.declarations) {
      if (declaration.kind !== 'include') declarations.push(declaration);
      else load(resolvePath(folder, declaration.path.value), declaration.path.span);
    }
  };
  load(normalisePath(entry), startOfFile(entry));
  return { declarations, sources };
}

/** Programs share most of their files, and a file is one object to all of them. */
const known = new WeakMap<SourceFile, Parsed>();

function parseOnce(file: SourceFile): Parsed {
  const parsed = known.get(file) ?? parseRace(file.text, file.path);
  known.set(file, parsed);
  return parsed;
}

const resolvePath = (folder: string, path: string): string =>
  normalisePath(path.startsWith('/') ? path : `${folder}${path}`);

/** `a/./b/../c.race` is `a/c.race`; a leading slash stays. */
function normalisePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

function describePaths(files: readonly SourceFile[]): string {
  if (files.length === 0) return 'files to include';
  const paths = files.slice(0, 8).map((file) => `"${file.path}"`);
  return `one of ${paths.join(', ')}${files.length > 8 ? ' …' : ''}`;
}
