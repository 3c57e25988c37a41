import { memo } from 'react';
import { isSameStop, toggleStop, type PathName, type Stop } from '../store';
import { lineKey } from '../trace';
import { toBlocks } from './source-blocks';
import { SourceEdit } from './source-edit';
import {
  isFileOpen,
  isSectionOpen,
  isWithin,
  shownSections,
  toFold,
  type Folds,
} from './source-folds';
import type { CodePlace } from './source-kin';
import { SourceLine } from './source-line';
import type { SourceFileModel, SourceMark } from './source-model';
import { toInsideWords, toStandingWords } from './source-names';
import type { SourceSection } from './source-sections';
import { useDispatch, useStage } from './store-context';

interface SourceFileProps {
  readonly file: SourceFileModel;
  readonly path: PathName;
  readonly folds: Folds;
  readonly marks: readonly SourceMark[];
  /** By `after.race:53`, who can stand there. */
  readonly standing: ReadonlyMap<string, readonly string[]>;
  /** The fold button or the line that Tab leads to. */
  readonly tabStop: string | undefined;
  /** A line that somebody looks at for a moment. */
  readonly peeked: CodePlace | undefined;
  /** The lines of what is pointed at. */
  readonly lit: ReadonlySet<number> | undefined;
  readonly onFold: (name: string, isOpen: boolean) => void;
}

export function SourceFile(props: SourceFileProps) {
  const { file, folds, marks, tabStop, peeked, onFold } = props;
  const isOpen = isFileOpen(folds, file);
  return (
    <section className="source-file">
      <h3 className="source-path">
        <button
          type="button"
          aria-expanded={isOpen}
          data-fold={file.path}
          data-control={file.path}
          tabIndex={tabStop === file.path ? 0 : -1}
          onClick={() => {
            onFold(toFold(file), !isOpen);
          }}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {file.path}
        </button>
        {!isOpen && <MarkLetters marks={marks} />}
        {file.different.size === 0 && file.edits.length === 0 && (
          <small>the same in both paths</small>
        )}
      </h3>
      {isOpen &&
        shownSections(file).map((section) => (
          <FoldingSection
            key={`${section.kind} ${section.name ?? String(section.first)}`}
            {...props}
            section={section}
            isOpen={isSectionOpen(folds, file, section, peeked)}
            marks={marks.filter(({ line }) => isWithin(section, line))}
          />
        ))}
    </section>
  );
}

interface FoldingSectionProps extends SourceFileProps {
  readonly section: SourceSection;
  readonly isOpen: boolean;
}

/** A function: its lines, or its first line alone, which then stands for all of them. */
function FoldingSection(props: FoldingSectionProps) {
  const { file, path, section, isOpen, standing, tabStop, marks, lit, onFold } = props;
  const dispatch = useDispatch();
  const stops = useStage((state) => state.face.stops);
  const isAnyLit = [...(lit ?? [])].some((line) => isWithin(section, line));
  const toLine = (line: number) => {
    const isFirst = line === section.first;
    const id = lineKey(file.path, line);
    const name = toFold(file, section);
    const stop: Stop = { kind: 'line', path, file: file.path, line };
    const here = isOpen ? marks.filter((mark) => mark.line === line) : marks;
    return (
      <SourceLineMemo
        key={line}
        id={id}
        number={line}
        text={file.lines[line - 1] ?? ''}
        path={path}
        isDifferent={file.different.has(line)}
        marks={here.map(toMarkText).join(' ')}
        standing={isOpen ? toStandingWords(here) : toInsideWords(here)}
        isTabStop={tabStop === (isFirst ? name : id)}
        fold={isFirst ? { name, isOpen } : undefined}
        onFold={onFold}
        who={standing.get(id)?.join(' or ') ?? ''}
        isLit={isOpen ? lit?.has(line) === true : isAnyLit}
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
        ? toBlocks(section, file.edits).map((block) =>
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
    one.isDifferent === two.isDifferent &&
    one.marks === two.marks &&
    one.standing === two.standing &&
    one.isTabStop === two.isTabStop &&
    one.fold?.isOpen === two.fold?.isOpen &&
    one.who === two.who &&
    one.isLit === two.isLit &&
    one.isStop === two.isStop,
);

/** `R`, or `D!` for one that waits. */
const toMarkText = ({ letter, waits }: SourceMark): string => (waits ? `${letter}!` : letter);

function MarkLetters({ marks }: { readonly marks: readonly SourceMark[] }) {
  return marks.map(({ letter, waits }) => (
    <span key={letter} className={waits ? 'source-letter is-waiting' : 'source-letter'}>
      {letter}
    </span>
  ));
}
