import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { Kin } from '../store';
import type { CodePlace } from './source-kin';
import type { PaneData } from './use-runs';

/** Keeps a line in view, going there once each time that it is another one. `name` is its control's. */
export function useFollow(box: RefObject<HTMLElement | null>, name: string | undefined): void {
  // Once for each: the effect runs again when one comes back to the stage, which is to be as it was.
  const followed = useRef<string>(undefined);
  useEffect(() => {
    if (name === undefined || name === followed.current || box.current === null) return;
    followed.current = name;
    scrollToControl(box.current, name);
  }, [box, name]);
}

/** Milliseconds that something is pointed at before the source goes there, and back. */
const PAUSE = 150;

/**
 * The line of what is pointed at elsewhere, for as long as it is and nobody steps. Never while the pointer or the
 * focus is in the panel itself.
 */
export function usePeek(
  box: RefObject<HTMLElement | null>,
  lit: Kin | undefined,
  main: CodePlace | undefined,
  position: number,
): CodePlace | undefined {
  const [peeked, setPeeked] = useState<{ readonly place: CodePlace; readonly position: number }>();
  const peek = useEffectEvent(() => {
    // Who comes to look at it closely finds it as it is.
    if (box.current?.matches(':hover, :focus-within') === true) return;
    setPeeked(main === undefined ? undefined : { place: main, position });
  });
  useEffect(() => {
    const timer = window.setTimeout(() => {
      peek();
    }, PAUSE);
    return () => {
      window.clearTimeout(timer);
    };
  }, [lit]);
  return peeked?.position === position ? peeked.place : undefined;
}

/** Goes to the line that is looked at for a moment, then back to where it was, unless somebody has taken it in hand. */
export function usePeekScroll(box: RefObject<HTMLElement | null>, name: string | undefined): void {
  const from = useRef<number>(undefined);
  useEffect(() => {
    const panel = box.current;
    const stay = (): void => {
      from.current = undefined;
    };
    for (const hand of hands) panel?.addEventListener(hand, stay, { passive: true });
    return () => {
      for (const hand of hands) panel?.removeEventListener(hand, stay);
    };
  }, [box]);
  useLayoutEffect(() => {
    const panel = box.current;
    if (panel === null) return;
    if (name !== undefined) {
      from.current ??= panel.scrollTop;
      scrollToControl(panel, name);
    } else {
      if (from.current !== undefined) panel.scrollTo(panel.scrollLeft, from.current);
      from.current = undefined;
    }
  }, [box, name]);
}

const hands = ['wheel', 'touchmove', 'pointerdown', 'focusin'] as const;

/** A what-if that has just been switched on shows what it edits. */
export function useShownEdit(box: RefObject<HTMLElement | null>, edited: PaneData['edited']): void {
  const shown = useRef(edited);
  useEffect(() => {
    const old = toWhatIfs(shown.current);
    const added = toWhatIfs(edited).find((id) => !old.includes(id));
    shown.current = edited;
    if (added === undefined || box.current === null) return;
    scrollToFirst(box.current, `[data-what-if="${CSS.escape(added)}"]`);
  }, [box, edited]);
}

const toWhatIfs = (edited: PaneData['edited']): readonly string[] =>
  [...edited.values()].flat().map(({ whatIf }) => whatIf);

const scrollToControl = (box: HTMLElement, name: string): void => {
  scrollToFirst(box, `[data-control="${CSS.escape(name)}"]`);
};

function scrollToFirst(box: HTMLElement, selector: string): void {
  const element = box.querySelector<HTMLElement>(selector);
  if (element !== null) scrollIntoBox(box, element);
}

/** Moves as little as shows the line with some lines around it; the page itself stays where it is. */
export function scrollIntoBox(box: HTMLElement, line: HTMLElement): void {
  const margin = Math.min(64, box.clientHeight / 4);
  const top = line.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (top < margin) box.scrollTop += top - margin;
  else if (top > box.clientHeight - margin) box.scrollTop += top - box.clientHeight / 2;
}
