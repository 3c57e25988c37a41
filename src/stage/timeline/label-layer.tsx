import type { PlacedLabel } from './label-placement';

/** The names of spans, as far as they have room. */
export function LabelLayer({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  return labels.map(({ key, tone, strong, text, x, y }) => (
    <text key={key} className={`span-label is-${tone}`} x={x} y={y}>
      {strong > 0 && <tspan className="span-label-strong">{text.slice(0, strong)}</tspan>}
      {text.slice(strong)}
    </text>
  ));
}
