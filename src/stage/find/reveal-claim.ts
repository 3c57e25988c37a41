/** Frames to wait for a view whose code may still be on its way. */
const PATIENCE = 120;

/** Brings a claim into view and gives it the focus, once the claims are there. */
export function revealClaim(id: string, patience = PATIENCE): void {
  const found = document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`);
  if (found !== null) {
    found.scrollIntoView({ block: 'nearest' });
    found.focus();
  } else if (patience > 0) {
    window.requestAnimationFrame(() => {
      revealClaim(id, patience - 1);
    });
  }
}
