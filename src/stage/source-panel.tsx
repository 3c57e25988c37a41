import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { standingLines } from '../trace';
import { rove } from './rove';
import { SourceFile } from './source-file';
import { controlsOf, enter, fold, noFolds, shownAs, unfold } from './source-folds';
import { SourceKey } from './source-key';
import { litLines } from './source-kin';
import { computeMarks, computeSource } from './source-model';
import { useStage } from './store-context';
import { useAskedLine } from './use-asked-line';
import { useLineLight } from './use-line-light';
import { usePane, type PaneData } from './use-runs';
import { useFollow, usePeek, usePeekScroll, useShownEdit } from './use-source-scroll';
import './source-panel.css';

/** The code that runs: where each actor stands, and which lines the other path has not. */
export function SourcePanel({ pane }: { readonly pane: PaneData }) {
  const { path, run, position } = pane;
  const other = usePane(path === 'before' ? 'after' : 'before');
  const files = computeSource(run.machine.program, other.run.machine.program, pane.edited);
  const marks = useMemo(() => computeMarks(pane), [pane]);
  const box = useRef<HTMLDivElement>(null);
  const lit = useStage(({ face }) => face.lit);
  const { byFile, main } = useMemo(() => litLines(run, position, lit), [run, position, lit]);
  const peeked = usePeek(box, lit, main, position);

  const asked = useStage(({ face }) =>
    face.askedLine?.path === path ? face.askedLine : undefined,
  );
  const [kept, setFolds] = useState(noFolds);
  const entered = enter(kept, files, marks);
  const folds = asked === undefined ? entered : unfold(entered, files, asked);
  if (folds !== kept) setFolds(folds);
  const onFold = (name: string, isOpen: boolean): void => {
    setFolds((old) => fold(old, name, isOpen));
  };

  // The lines and the fold buttons are one tab stop together; arrows go from one to the next.
  const [chosen, setChosen] = useState<string>();
  const controls = useMemo(() => new Set(controlsOf(files, folds, peeked)), [files, folds, peeked]);
  const last = run.machine.actors[run.ticks[position - 1]?.actor ?? 0]?.letter;
  const followed = marks.find(({ letter }) => letter === last) ?? marks[0];
  const target = followed && shownAs(files, controls, followed);
  const tabStop =
    chosen !== undefined && controls.has(chosen) ? chosen : (target ?? files[0]?.path);

  useFollow(box, target);
  usePeekScroll(box, peeked && shownAs(files, controls, peeked));
  useShownEdit(box, pane.edited);
  const lightLine = useLineLight(files);
  useAskedLine(box, asked, lightLine);

  return (
    <div className={`source-panel${byFile.size > 0 ? ' has-lit' : ''}`}>
      <SourceKey path={path} />
      <div
        ref={box}
        className="source"
        role="region"
        aria-label={`Source, ${path}`}
        aria-description="Arrows up and down go from line to line, page up and down from function to function."
        onKeyDown={moveBetweenLines}
        onFocus={({ target }) => {
          const { control } = target.dataset;
          if (control !== undefined) setChosen(control);
          if (target.matches(':focus-visible')) lightLine(target);
        }}
        onBlur={() => {
          lightLine(undefined);
        }}
        // Not `over`: what moves under a pointer that rests is not pointed at.
        onPointerMove={({ target }) => {
          lightLine(target);
        }}
        onPointerLeave={() => {
          lightLine(undefined);
        }}
      >
        {files.map((file) => (
          <SourceFile
            key={file.path}
            file={file}
            path={path}
            folds={folds}
            standing={standingLines(run.machine)}
            tabStop={tabStop}
            peeked={peeked}
            lit={byFile.get(file.path)}
            marks={marks.filter((mark) => mark.file === file.path)}
            onFold={onFold}
          />
        ))}
      </div>
    </div>
  );
}

const lineKeys = ['ArrowUp', 'ArrowDown'] as const;
const functionKeys = ['PageUp', 'PageDown'] as const;

function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  rove(event, '[data-control]', lineKeys);
  rove(event, '[data-fold]', functionKeys);
}
