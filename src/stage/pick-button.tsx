import type { ReactNode } from 'react';
import './pick.css';

interface PickButtonProps {
  readonly name: string;
  readonly opens: 'listbox' | 'dialog';
  /** Someone turns to it: what it opens may be loaded. */
  readonly onApproach: () => void;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** Text and a triangle: a control that opens something, as it is until it is opened for the first time. */
export function PickButton({ name, opens, onApproach, onOpen, children }: PickButtonProps) {
  return (
    <button
      type="button"
      className="pick"
      role={opens === 'listbox' ? 'combobox' : undefined}
      aria-label={name}
      aria-haspopup={opens}
      aria-expanded={false}
      onPointerEnter={onApproach}
      onFocus={onApproach}
      onClick={onOpen}
      onKeyDown={({ key }) => {
        if (opens === 'listbox' && (key === 'ArrowDown' || key === 'ArrowUp')) onOpen();
      }}
    >
      {children}
      <span className="pick-triangle" aria-hidden="true">
        ▾
      </span>
    </button>
  );
}
