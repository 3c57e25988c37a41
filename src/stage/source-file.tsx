import { memo, useState } from 'react';
import { computeRun, isSameStop, toggleStop, type PathName, type Stop } from '../store';
import { lineKey } from '../trace';
import { toBlocks } from './source-blocks';
import { SourceEdit } from './source-edit';
import { SourceLine } from './source-line';
import { litLine, toFold, type SourceFileModel, type SourceMark } from './source-model';
import type { SourceSection } from './source-sections';
import { useDispatch, useStage } from './store-context';

interface SourceFileProps {
  readonly file: SourceFileModel;
  readonly path: PathName;
  readonly marks: readonly SourceMark[];
  /** By `after.race:53`, who can stand there. */
  readonly standing: ReadonlyMap<string, readonly string[]>;
  /** The fold button that Tab leads to. */
  readonly tabStop: string | undefined;
  /** The line to keep in view; its function opens when the line enters it. */
  readonly followed: number | undefined;
}

export function SourceFile({ file, path, marks, standing, tabStop, followed }: SourceFileProps) {
  const [isOpen, setOpen] = useState(true);
  const shown = isOpen || followed !== undefined;
  return (
    <section className="source-file">
      <h3 className="source-path">
        <button
          type="button"
          aria-expanded={shown}
          data-fold={file.path}
          tabIndex={tabStop === file.path ? 0 : -1}
          onClick={() => {
            setOpen(!shown);
          }}
        >
          <span aria-hidden="true">{shown ? '▾' : '▸'}</span> {file.path}
        </button>
        {!shown && <MarkLetters marks={marks} />}
        {file.different.size === 0 && file.edits.length === 0 && (
          <small>the same in both paths</small>
        )}
      </h3>
      {shown &&
        file.sections.map((section) => (
          <FoldingSection
            key={`${section.kind} ${section.name ?? String(section.first)}`}
            file={file}
            path={path}
            section={section}
            standing={standing}
            tabStop={tabStop}
            marks={marks.filter(({ line }) => line >= section.first && line <= section.last)}
            isFollowed={
              followed !== undefined && followed >= section.first && followed <= section.last
            }
          />
        ))}
    </section>
  );
}

interface FoldingSectionProps {
  readonly file: SourceFileModel;
  readonly path: PathName;
  readonly section: SourceSection;
  readonly standing: SourceFileProps['standing'];
  readonly tabStop: string | undefined;
  readonly marks: readonly SourceMark[];
  readonly isFollowed: boolean;
}

/**
 * Functions that nobody is in, that are the same in both paths and that no what-if has edited begin
 * folded; people fold as they like.
 */
function FoldingSection({
  file,
  path,
  section,
  standing,
  tabStop,
  marks,
  isFollowed,
}: FoldingSectionProps) {
  const dispatch = useDispatch();
  const stops = useStage((state) => state.face.stops);
  const lit = useStage(({ link, face }) => {
    if (face.lit?.tick === undefined && face.lit?.line === undefined) return undefined;
    const line = litLine(computeRun(link, path), file.path, face.lit);
    return line !== undefined && line >= section.first && line <= section.last ? line : undefined;
  });
  const [chosen, setChosen] = useState<boolean>();
  const blocks = toBlocks(section, file.edits);
  const isOfNote =
    hasDifferent(file, section) ||
    section.kind === 'actor' ||
    blocks.some(({ kind }) => kind === 'edit');
  const isOpen = isFollowed || (chosen ?? (isOfNote || marks.length > 0));
  if (section.kind === 'text') return null;
  const toLine = (line: number) => {
    const isFirst = line === section.first;
    const stop: Stop = { kind: 'line', path, file: file.path, line };
    const here = isOpen ? marks.filter((mark) => mark.line === line) : marks;
    return (
      <SourceLineMemo
        key={line}
        id={toFold(file.path, line)}
        number={line}
        text={file.lines[line - 1] ?? ''}
        sign={file.different.has(line) ? (path === 'before' ? '−' : '+') : ''}
        marks={here.map(toMarkText).join(' ')}
        isTabStop={isFirst && tabStop === toFold(file.path, line)}
        fold={isFirst ? (isOpen ? 'open' : 'closed') : undefined}
        onFold={() => {
          setChosen(!isOpen);
        }}
        who={standing.get(lineKey(file.path, line))?.join(' or ') ?? ''}
        // A folded function is lit by any line of it.
        isLit={isOpen ? lit === line : lit !== undefined}
        isStop={stops.some((one) => isSameStop(one, stop))}
        onStop={() => {
          dispatch(toggleStop(stop));
        }}
      />
    );
  };
  return (
    <div className="source-section">
      {isOpen
        ? blocks.map((block) =>
            block.kind === 'line' ? (
              toLine(block.line)
            ) : (
              <SourceEdit key={`${block.edit.whatIf} ${String(block.edit.line)}`} edit={block.edit}>
                {Array.from({ length: block.edit.count }, (_, index) =>
                  toLine(block.edit.line + index),
                )}
              </SourceEdit>
            ),
          )
        : toLine(section.first)}
    </div>
  );
}

const SourceLineMemo = memo(
  SourceLine,
  (one, two) =>
    one.id === two.id &&
    one.text === two.text &&
    one.sign === two.sign &&
    one.marks === two.marks &&
    one.isTabStop === two.isTabStop &&
    one.fold === two.fold &&
    one.who === two.who &&
    one.isLit === two.isLit &&
    one.isStop === two.isStop,
);

/** `R`, or `D!` for one that waits. */
const toMarkText = ({ letter, waits }: SourceMark): string => (waits ? `${letter}!` : letter);

function hasDifferent({ different }: SourceFileModel, { first, last }: SourceSection): boolean {
  for (let line = first; line <= last; line += 1) if (different.has(line)) return true;
  return false;
}

function MarkLetters({ marks }: { readonly marks: readonly SourceMark[] }) {
  return marks.map(({ letter, waits }) => (
    <span key={letter} className={waits ? 'source-letter is-waiting' : 'source-letter'}>
      {letter}
    </span>
  ));
}
