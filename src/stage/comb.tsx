/**
 * The comb of "interrupts off", as wide as what it stands in. Drawn, because backgrounds go where colours
 * are forced.
 */
export function Comb() {
  return (
    <svg className="comb" width="100%" height="4" aria-hidden="true">
      <line x1="0" y1="0.7" x2="100%" y2="0.7" strokeWidth="1.4" />
      <line x1="0" y1="2" x2="100%" y2="2" strokeWidth="4" strokeDasharray="1.6 2.4" />
    </svg>
  );
}
