import type { ReactNode } from 'react';

interface CardButtonProps {
  /** Where the text alone does not say of which path. */
  readonly name?: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that goes away when it is pressed: what it stands in takes the focus. */
export function CardButton({ name, onPress, children }: CardButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[tabindex]')?.focus();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
