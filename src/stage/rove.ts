import type { KeyboardEvent } from 'react';

/**
 * Two keys, Home and End lead to others of the things in a box that match `selector`, from the one that has the
 * focus. Where there are no others, keys are the page's.
 */
export function rove(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  [previous, next]: readonly [previous: string, next: string],
): void {
  const { target, currentTarget, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || event.defaultPrevented) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
  const others = all.filter((one) => one !== target);
  const isBehind = (one: HTMLElement): boolean =>
    (target.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const places = new Map([
    [previous, others.findLast((one) => !isBehind(one))],
    [next, others.find(isBehind)],
    ['Home', all[0]],
    ['End', all.at(-1)],
  ]);
  if (others.length === 0 || !places.has(key)) return;
  event.preventDefault();
  places.get(key)?.focus();
}
