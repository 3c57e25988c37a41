import type { ReactNode } from 'react';
import type { VerdictCheck } from '../store';
import './verdict-mark.css';

export type VerdictKind = 'safe' | 'race' | 'stopped' | 'running';

/** Undefined where nobody asked. */
export function toVerdictKind(check: VerdictCheck): VerdictKind | undefined {
  switch (check.phase) {
    case 'idle':
      return undefined;
    case 'waiting':
    case 'running':
      return 'running';
    case 'stopped':
      return 'stopped';
    case 'done':
      return check.answer.kind;
  }
}

/**
 * Disc with a tick, square with a cross, dashed ring with dots, thin ring: told apart by shape alone. The
 * word stands beside it.
 */
export function VerdictMark({ kind }: { readonly kind: VerdictKind }) {
  return (
    <svg className={`verdict-mark is-${kind}`} viewBox="0 0 20 20" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}

const shapes: Readonly<Record<VerdictKind, ReactNode>> = {
  safe: (
    <>
      <circle className="verdict-ground" cx="10" cy="10" r="9.5" />
      <path className="verdict-stroke" d="M5.5 10.5 8.7 13.6 14.5 7" />
    </>
  ),
  race: (
    <>
      <rect className="verdict-ground" x="0.5" y="0.5" width="19" height="19" />
      <path className="verdict-stroke" d="M5.8 5.8l8.4 8.4M14.2 5.8l-8.4 8.4" />
    </>
  ),
  stopped: (
    <>
      <circle className="verdict-dashes" cx="10" cy="10" r="8.7" />
      <path className="verdict-dots" d="M5.7 10h0M10 10h0M14.3 10h0" />
    </>
  ),
  running: <circle className="verdict-ring" cx="10" cy="10" r="8.7" />,
};
