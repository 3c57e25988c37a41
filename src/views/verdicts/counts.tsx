import { toDigits } from '../../store';
import type { Progress } from '../../worker';

interface CountsProps {
  readonly kind: 'running' | 'stopped' | 'safe';
  readonly progress: Progress;
}

/** How much has been searched. No share of the whole: nobody knows how large that is. */
export function Counts({ kind, progress }: CountsProps) {
  return (
    <dl className="counts">
      {rowsOf(kind, progress).map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf(
  kind: CountsProps['kind'],
  { counts, seconds }: Progress,
): readonly (readonly [string, string])[] {
  const states = ['states', toDigits(counts.states)] as const;
  const open = ['still open', toDigits(counts.frontier)] as const;
  const reduction = counts.isReduced ? [['reduction', 'partial order'] as const] : [];
  const ticks = `${toDigits(counts.depth)} ticks`;
  switch (kind) {
    case 'running': {
      const pace = seconds > 0 ? Math.round(counts.states / seconds) : 0;
      return [states, ['states/s', toDigits(pace)], open, ['depth', ticks]];
    }
    case 'stopped':
      return [states, open, ['depth', ticks], ...reduction];
    case 'safe':
      return [
        states,
        ['transitions', toDigits(counts.transitions)],
        ['deepest', ticks],
        ['time', `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`],
        ...reduction,
      ];
  }
}
