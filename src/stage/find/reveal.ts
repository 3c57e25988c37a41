/** Frames to wait for a view whose code may still be on its way. */
const PATIENCE = 120;

/** Brings a part of a view into sight and gives it the focus, once it is there. */
export function reveal(selector: string, patience = PATIENCE): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found !== null) {
    found.scrollIntoView({ block: 'nearest' });
    found.focus();
  } else if (patience > 0) {
    window.requestAnimationFrame(() => {
      reveal(selector, patience - 1);
    });
  }
}

export const revealClaim = (id: string): void => {
  reveal(`[data-claim="${CSS.escape(id)}"]`);
};
