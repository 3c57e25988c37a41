import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { checkerPart } from './checker/checker-part';
import type { Part, PartOptions } from './part';
import { writeSection } from './section';
import { uiPart } from './ui/ui-part';

const parts: ReadonlyMap<string, Part> = new Map([
  ['checker', checkerPart],
  ['ui', uiPart],
]);

const usage = `usage: npm run bench [-- PART] [--quick] [--minutes N] [--json | --write]

  PART       ${[...parts.keys()].join(', ')}; checker when none is named
  --quick    less of it, under two minutes
  --minutes  what the bench may take, about (15)
  --json     one JSON value on stdout
  --write    puts the ratios into docs/performance.md
`;

export type BenchOptions = Pick<PartOptions, 'root' | 'folder' | 'launch'>;

/** Exit codes: 0 measured, 1 something broke or results contradict each other, 2 bad input or something missing. */
export async function runBench(args: readonly string[], options: BenchOptions): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return 0;
  }
  const input = readArguments(args);
  if (typeof input === 'string') return refuse(input);
  const part = parts.get(input.part);
  if (part === undefined) return refuse(usage);
  const missing = part.missing();
  if (missing !== undefined) return refuse(`${missing}: npm test installs it where it can\n`);
  const { isQuick, seconds } = input;
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const result = await part.run({ ...options, isQuick, seconds, say });
  process.stdout.write(
    input.isJson ? `${JSON.stringify(result.json, undefined, 2)}\n` : `${result.report}\n`,
  );
  if (input.writes) {
    const path = join(options.root, 'docs/performance.md');
    writeFileSync(path, writeSection(readFileSync(path, 'utf8'), input.part, result.forDocs));
  }
  return result.isSound ? 0 : 1;
}

function refuse(text: string): number {
  process.stderr.write(text);
  return 2;
}

interface Input {
  readonly part: string;
  readonly isQuick: boolean;
  readonly seconds: number;
  readonly isJson: boolean;
  readonly writes: boolean;
}

/** What is wrong with the arguments, where something is. */
function readArguments(args: readonly string[]): Input | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        minutes: { type: 'string', default: '15' },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    });
    const [part = 'checker', ...more] = positionals;
    const seconds = 60 * Number(values.minutes);
    if (more.length > 0 || !(seconds > 0)) return usage;
    return { part, isQuick: values.quick, seconds, isJson: values.json, writes: values.write };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${usage}`;
  }
}
