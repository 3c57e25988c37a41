import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { light } from '../store';
import { standingLines } from '../trace';
import { SourceFile } from './source-file';
import {
  computeMarks,
  computeSource,
  kinOfLine,
  toFold,
  type SourceFileModel,
} from './source-model';
import { useDispatch } from './store-context';
import { usePane, type PaneData } from './use-runs';
import './source-panel.css';

/** The code that runs: where each actor stands, and which lines the other path has not. */
export function SourcePanel({ pane }: { readonly pane: PaneData }) {
  const other = usePane(pane.path === 'before' ? 'after' : 'before');
  const files = computeSource(pane.run.machine.program, other.run.machine.program, pane.edited);
  const standing = standingLines(pane.run.machine);
  const marks = useMemo(() => computeMarks(pane), [pane]);
  const dispatch = useDispatch();
  const lightLine = (target: EventTarget): void => {
    const id = target instanceof Element ? lineOf(target) : undefined;
    const file = files.find(({ path }) => id?.startsWith(`${path}:`) === true);
    const line = Number(id?.slice((file?.path.length ?? 0) + 1));
    dispatch(light(file === undefined ? undefined : kinOfLine(file, line)));
  };
  const box = useRef<HTMLDivElement>(null);
  // The fold buttons are one tab stop together; arrows go from one to the next.
  const [chosen, setChosen] = useState<string>();
  const last = pane.run.ticks[pane.position - 1]?.actor;
  const followed =
    marks.find(({ letter }) => letter === pane.run.machine.actors[last ?? 0]?.letter) ?? marks[0];
  const target = followed === undefined ? undefined : `${followed.file}:${String(followed.line)}`;

  // Once for each: the effect runs again when one comes back to the stage, which is to be as it was.
  const followedTo = useRef<string>(undefined);
  useEffect(() => {
    if (target === undefined || target === followedTo.current || box.current === null) return;
    followedTo.current = target;
    const line = box.current.querySelector<HTMLElement>(`[data-line="${CSS.escape(target)}"]`);
    if (line !== null) scrollIntoBox(box.current, line);
  }, [target]);

  // A what-if that has just been switched on shows what it edits.
  const { edited } = pane;
  const shown = useRef(edited);
  useEffect(() => {
    const old = toWhatIfs(shown.current);
    const added = toWhatIfs(edited).find((id) => !old.includes(id));
    shown.current = edited;
    if (added === undefined || box.current === null) return;
    const place = box.current.querySelector<HTMLElement>(`[data-what-if="${CSS.escape(added)}"]`);
    if (place !== null) scrollIntoBox(box.current, place);
  }, [edited]);

  const tabStop = chosen !== undefined && hasFold(files, chosen) ? chosen : files[0]?.path;

  return (
    <div
      ref={box}
      className="source"
      role="region"
      aria-label={`Source, ${pane.path}`}
      aria-description="Arrows up and down go from function to function."
      tabIndex={0}
      onKeyDown={moveBetweenFolds}
      onFocus={({ target }) => {
        const { fold } = target.dataset;
        if (fold !== undefined) setChosen(fold);
        if (target.matches(':focus-visible')) lightLine(target);
      }}
      onBlur={() => {
        dispatch(light(undefined));
      }}
      onPointerOver={({ target }) => {
        lightLine(target);
      }}
      onPointerLeave={() => {
        dispatch(light(undefined));
      }}
    >
      {files.map((file) => (
        <SourceFile
          key={file.path}
          file={file}
          path={pane.path}
          standing={standing}
          tabStop={tabStop}
          marks={marks.filter((mark) => mark.file === file.path)}
          followed={followed?.file === file.path ? followed.line : undefined}
        />
      ))}
    </div>
  );
}

/** The line that something in the panel is part of, `after.race:53`. */
const lineOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[data-line]')?.dataset['line'];

/** Arrows, Home and End, where a fold button has the focus; elsewhere they scroll. */
function moveBetweenFolds(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || target.dataset['fold'] === undefined) return;
  const folds = [...currentTarget.querySelectorAll<HTMLElement>('[data-fold]')];
  const at = folds.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: folds.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  folds[next]?.focus();
}

/** Moves as little as shows the line with some lines around it; the page itself stays where it is. */
function scrollIntoBox(box: HTMLElement, line: HTMLElement): void {
  const margin = Math.min(64, box.clientHeight / 4);
  const top = line.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (top < margin) box.scrollTop += top - margin;
  else if (top > box.clientHeight - margin) box.scrollTop += top - box.clientHeight / 2;
}

const toWhatIfs = (edited: PaneData['edited']): readonly string[] =>
  [...edited.values()].flat().map(({ whatIf }) => whatIf);

const hasFold = (files: readonly SourceFileModel[], fold: string): boolean =>
  files.some(
    ({ path, sections }) =>
      fold === path || sections.some(({ first }) => fold === toFold(path, first)),
  );
