import { useEffect, useMemo, useRef } from 'react';
import { SourceFile } from './source-file';
import { computeMarks, computeSource } from './source-model';
import { usePane, type PaneData } from './use-runs';
import './source-panel.css';

/** The code that runs: where each actor stands, and which lines the other path has not. */
export function SourcePanel({ pane }: { readonly pane: PaneData }) {
  const other = usePane(pane.path === 'before' ? 'after' : 'before');
  const files = computeSource(pane.run.machine.program, other.run.machine.program);
  const marks = useMemo(() => computeMarks(pane), [pane]);
  const box = useRef<HTMLDivElement>(null);
  const last = pane.run.ticks[pane.position - 1]?.actor;
  const followed =
    marks.find(({ letter }) => letter === pane.run.machine.actors[last ?? 0]?.letter) ?? marks[0];
  const target = followed === undefined ? undefined : `${followed.file}:${String(followed.line)}`;

  useEffect(() => {
    if (target === undefined || box.current === null) return;
    const line = box.current.querySelector<HTMLElement>(`[data-line="${CSS.escape(target)}"]`);
    if (line !== null) scrollIntoBox(box.current, line);
  }, [target]);

  return (
    <div
      ref={box}
      className="source"
      role="region"
      aria-label={`Source, ${pane.path}`}
      tabIndex={0}
    >
      {files.map((file) => (
        <SourceFile
          key={file.path}
          file={file}
          path={pane.path}
          marks={marks.filter((mark) => mark.file === file.path)}
          followed={followed?.file === file.path ? followed.line : undefined}
        />
      ))}
    </div>
  );
}

/** Moves as little as shows the line with some lines around it; the page itself stays where it is. */
function scrollIntoBox(box: HTMLElement, line: HTMLElement): void {
  const margin = Math.min(64, box.clientHeight / 4);
  const top = line.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (top < margin) box.scrollTop += top - margin;
  else if (top > box.clientHeight - margin) box.scrollTop += top - box.clientHeight / 2;
}
