import { memo, useState } from 'react';
import type { PathName } from '../store';
import { SourceLine } from './source-line';
import { toFold, type SourceFileModel, type SourceMark } from './source-model';
import type { SourceSection } from './source-sections';

interface SourceFileProps {
  readonly file: SourceFileModel;
  readonly path: PathName;
  readonly marks: readonly SourceMark[];
  /** The fold button that Tab leads to. */
  readonly tabStop: string | undefined;
  /** The line to keep in view; its function opens when the line enters it. */
  readonly followed: number | undefined;
}

export function SourceFile({ file, path, marks, tabStop, followed }: SourceFileProps) {
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
        {file.different.size === 0 && <small>the same in both paths</small>}
      </h3>
      {shown &&
        file.sections.map((section) => (
          <FoldingSection
            key={section.first}
            file={file}
            path={path}
            section={section}
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
  readonly tabStop: string | undefined;
  readonly marks: readonly SourceMark[];
  readonly isFollowed: boolean;
}

/** Functions that nobody is in and that are the same in both paths begin folded; people fold as they like. */
function FoldingSection({ file, path, section, tabStop, marks, isFollowed }: FoldingSectionProps) {
  const [chosen, setChosen] = useState<boolean>();
  const isDifferent = hasDifferent(file, section);
  const isOpen =
    isFollowed || (chosen ?? (isDifferent || section.kind === 'actor' || marks.length > 0));
  if (section.kind === 'text') return null;
  const shown = isOpen ? section.last : section.first;
  return (
    <div className="source-section">
      {Array.from({ length: shown - section.first + 1 }, (_, index) => {
        const line = section.first + index;
        return (
          <SourceLineMemo
            key={line}
            id={toFold(file.path, line)}
            number={line}
            text={file.lines[line - 1] ?? ''}
            sign={file.different.has(line) ? (path === 'before' ? '−' : '+') : ''}
            marks={
              isOpen
                ? marks
                    .filter((mark) => mark.line === line)
                    .map(toMarkText)
                    .join(' ')
                : index === 0
                  ? marks.map(toMarkText).join(' ')
                  : ''
            }
            isTabStop={index === 0 && tabStop === toFold(file.path, line)}
            fold={index > 0 ? undefined : isOpen ? 'open' : 'closed'}
            onFold={() => {
              setChosen(!isOpen);
            }}
          />
        );
      })}
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
    one.fold === two.fold,
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
