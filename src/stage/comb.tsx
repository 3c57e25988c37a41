/**
 * Marks that have to survive forced colours are drawn, since backgrounds go there. Both fill the width of
 * what they stand in.
 */
export function Comb() {
  return (
    <svg className="comb" width="100%" height="4" aria-hidden="true">
      <line x1="0" y1="0.7" x2="100%" y2="0.7" strokeWidth="1.4" />
      <line x1="0" y1="2" x2="100%" y2="2" strokeWidth="4" strokeDasharray="1.6 2.4" />
    </svg>
  );
}

/** The hatch of a grace period: 45°, every 6. */
export function Hatch() {
  return (
    <svg className="hatch" width="100%" height="100%" aria-hidden="true">
      <line
        x1="-20"
        y1="40"
        x2="200%"
        y2="40"
        strokeWidth="80"
        strokeDasharray="1 5"
        transform="skewX(-45)"
      />
    </svg>
  );
}
