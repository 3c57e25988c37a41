/** The hatch of a grace period, 45°, every 6; drawn like the comb. Fills what it stands in. */
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
