import { describe, expect, it } from 'vitest';
import { catalogue, computePane, fromFragment, type PathName } from '../store';
import { cpuLanes, lineAt, lineKey } from '../trace';
import { kinOfLine, litLines, type LitLines } from './source-kin';
import { computeSource, type SourceFileModel } from './source-model';

const { link } = fromFragment('1;live;R30D30C20', catalogue);
const before = computePane(link, 'before');
const after = computePane(link, 'after');
const filesOf = (path: PathName): readonly SourceFileModel[] => {
  const [own, other] = path === 'before' ? [before, after] : [after, before];
  return computeSource(own.run.machine.program, other.run.machine.program, own.edited);
};
const fileOf = (path: PathName, name: string): SourceFileModel => {
  const file = filesOf(path).find((one) => one.path === name);
  if (file === undefined) throw new Error(`there is no ${name}`);
  return file;
};
/** The first line of a file that says this. */
const lineOf = ({ path, lines }: SourceFileModel, text: string): number => {
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${path} does not say ${text}`);
  return index + 1;
};
const keysOf = ({ byFile }: LitLines): readonly string[] =>
  [...byFile].flatMap(([file, lines]) => [...lines].map((line) => lineKey(file, line)));

/** A line inside a function that the other path has too. */
const sharedLine = (file: SourceFileModel): number => {
  const found = [...file.twins.keys()].find((line) =>
    file.sections.every(({ first }) => first !== line),
  );
  if (found === undefined) throw new Error(`${file.path} shares no line`);
  return found;
};

describe('kinOfLine', () => {
  const file = fileOf('before', 'before.race');
  const twin = fileOf('after', 'after.race');

  it('is the line and the same line in the other path', () => {
    const line = sharedLine(file);
    const kin = kinOfLine(file, line);
    expect(kin.line).toEqual({ file: 'before.race', line, last: undefined });
    expect(kin.twin?.file).toBe('after.race');
    const same = twin.lines[(kin.twin?.line ?? 0) - 1];
    expect(same?.trim()).toBe(file.lines[line - 1]?.trim());
  });

  it('has no twin where the other path has not the line', () => {
    const [line = 0] = file.different;
    expect(kinOfLine(file, line).twin).toBeUndefined();
  });

  it('is the whole function at its first line', () => {
    const line = lineOf(file, 'fn timers_next(');
    const { last } = file.sections.find(({ first }) => first === line) ?? { last: 0 };
    expect(last).toBeGreaterThan(line);
    const kin = kinOfLine(file, line);
    expect(kin.line).toEqual({ file: 'before.race', line, last });
    expect(kin.twin).toMatchObject({ line: lineOf(twin, 'fn timers_next(') });
  });
});

describe('litLines', () => {
  it('is nothing while nobody points at anything, or at a tick that does nothing', () => {
    expect(keysOf(litLines(before.run, 10, undefined))).toEqual([]);
    expect(keysOf(litLines(before.run, 10, { tick: 10_000 }))).toEqual([]);
  });

  it('is the one line of a tick, that of each path', () => {
    const tick = 8;
    for (const { run } of [before, after]) {
      const at = lineAt(run, tick);
      if (at === undefined) throw new Error('tick 8 runs nothing');
      const found = litLines(run, 80, { tick, object: 3, actor: 1 });
      expect(keysOf(found)).toEqual([lineKey(at.file, at.line)]);
      expect(found.main).toEqual(at);
    }
  });

  it('is a line where it is pointed at, and its twin in the other path', () => {
    const file = fileOf('before', 'before.race');
    const kin = kinOfLine(file, sharedLine(file));
    expect(litLines(before.run, 0, kin).main).toEqual({
      file: 'before.race',
      line: kin.line?.line,
    });
    expect(litLines(after.run, 0, kin).main).toEqual({ file: 'after.race', line: kin.twin?.line });
    expect(keysOf(litLines(after.run, 0, kin))).toHaveLength(1);
  });

  it('is every line that touched an object, the latest of them first to look at', () => {
    const marks = cpuLanes(before.run).flatMap((lane) =>
      lane.marks.within(1, before.run.ticks.length),
    );
    const touching = marks.filter(({ object, line }) => object !== undefined && line !== undefined);
    const [first] = touching;
    if (first === undefined) throw new Error('no step touches an object');
    const { object, tick } = first;
    const mine = touching
      .filter((mark) => mark.object === object)
      .toSorted((one, other) => one.tick - other.tick);
    const found = litLines(before.run, tick, { object });
    expect(new Set(keysOf(found))).toEqual(
      new Set(mine.map(({ line }) => lineKey(line?.file ?? '', line?.line ?? 0))),
    );
    expect(found.main).toEqual(mine.findLast((mark) => mark.tick <= tick)?.line);
    const end = litLines(before.run, before.run.ticks.length, { object });
    expect(end.main).toEqual(mine.at(-1)?.line);
  });

  it('is every line that an actor ran', () => {
    const found = litLines(before.run, 80, { actor: 1 });
    const ran = before.run.ticks.flatMap(({ actor, index, choice }) =>
      actor === 1 && choice !== undefined ? [lineAt(before.run, index)] : [],
    );
    expect(new Set(keysOf(found))).toEqual(
      new Set(ran.flatMap((at) => (at === undefined ? [] : [lineKey(at.file, at.line)]))),
    );
  });
});
