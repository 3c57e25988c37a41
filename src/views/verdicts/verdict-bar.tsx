type VerdictBarProps =
  | { readonly kind: 'safe' }
  | {
      readonly kind: 'running' | 'stopped';
      readonly states: number;
      /** The bound on states. */
      readonly most: number;
    };

const SHORTEST = 6;
const LONGEST = 72;

/**
 * Closed by an end cap only where the search is complete. One that runs has no end, one that stopped is
 * torn. How long those two are says how many powers of ten there are, and nothing about what is left.
 */
export function VerdictBar(props: VerdictBarProps) {
  if (props.kind === 'safe') {
    return (
      <svg className="verdict-bar is-safe" aria-hidden="true">
        <rect className="bar-body" x="0" y="4" width="100%" height="8" />
        <svg x="100%" overflow="visible">
          <path className="bar-cap" d="M-1.1 0V16" />
        </svg>
      </svg>
    );
  }
  const { kind, states, most } = props;
  const share = Math.min(1, Math.log10(1 + states) / Math.log10(1 + most));
  const length = `${String(SHORTEST + (LONGEST - SHORTEST) * share)}%`;
  if (kind === 'running') {
    return (
      <svg className="verdict-bar is-running" aria-hidden="true">
        <rect className="bar-body" x="0" y="4" width={length} height="8" />
      </svg>
    );
  }
  return (
    <svg className="verdict-bar is-stopped" aria-hidden="true">
      <line className="bar-rest" x1={length} x2="100%" y1="8" y2="8" />
      <rect className="bar-body" x="0.5" y="4.5" width={length} height="7" />
      <svg x={length} overflow="visible">
        <path className="bar-tear" d="M-3 3.4H6V12.6H-3L1 10.5-2.5 8 1 5.5Z" />
        <path className="bar-edge" d="M-3 4.5 1 6.2-2.5 8 1 9.8-3 11.5" />
      </svg>
    </svg>
  );
}
