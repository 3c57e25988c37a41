import { useEffect, useEffectEvent } from 'react';
import type { ViewName } from '../store';
import type { Command } from './command';
import { toCommand } from './keyboard';

const TEXT_FIELDS = 'input, textarea, select, [contenteditable="true"]';
const OWN_KEYS =
  '[role="listbox"], [role="option"], [role="menu"], [role="dialog"], [role="alertdialog"]';

/** Keys belong to the page unless text is being typed, a list is open, or a control needs them itself. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  // What needs AltGr on some keyboards, such as `[`, is no shortcut of the system.
  if (event.altKey && !event.getModifierState('AltGraph')) return true;
  const target = event.target;
  if (!(target instanceof Element)) return false;
  if (target.closest(TEXT_FIELDS) !== null || target.closest(OWN_KEYS) !== null) return true;
  if (event.key === ' ' || event.key === 'Enter') {
    return (
      target.closest('button, a, summary, [role="button"], [role="tab"], [role="combobox"]') !==
      null
    );
  }
  if (/^Arrow(?:Up|Down)$/.test(event.key)) return target.closest('[role="combobox"]') !== null;
  return /^(?:Arrow|Home$|End$)/.test(event.key) && target.closest('[role="tab"]') !== null;
}

/** `isOff` while a dialog is open, which has all keys for itself. */
export function useKeyboard(view: ViewName, isOff: boolean, run: (command: Command) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isOff || isTaken(event)) return;
    const { key, code, shiftKey } = event;
    const ctrlKey = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
    const command = toCommand({ key, code, shiftKey, ctrlKey }, view);
    if (command === undefined) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKey(event);
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}
