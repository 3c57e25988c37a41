import type { ReactNode } from 'react';
import { whatIfs, type EditedLines } from '../scenarios/posix-timers';

interface SourceEditProps {
  readonly edit: EditedLines;
  /** The lines that stand there now. */
  readonly children: ReactNode;
}

/** A place that a what-if has edited: its name, what stood there, struck out, and what stands there now. */
export function SourceEdit({ edit, children }: SourceEditProps) {
  const title = whatIfs.find(({ id }) => id === edit.whatIf)?.title ?? edit.whatIf;
  return (
    <div
      className="source-edit"
      role="group"
      aria-label={`edited by what-if ${title}`}
      data-what-if={edit.whatIf}
    >
      <p className="source-edit-title">what if: {title}</p>
      {edit.removed.map((text, index) => (
        <div key={index} className="source-line is-gone">
          <span className="visually-hidden">removed: </span>
          <code>
            {text.slice(0, text.search(/\S|$/))}
            <del>{text.trimStart()}</del>
          </code>
        </div>
      ))}
      {children}
    </div>
  );
}
