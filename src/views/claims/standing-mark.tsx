import { VerdictMark, type VerdictKind } from '../../stage';
import type { Standing } from './standing';

const kinds: Readonly<Record<Exclude<Standing, 'idle'>, VerdictKind>> = {
  held: 'safe',
  refuted: 'race',
  running: 'running',
  stopped: 'stopped',
};

/** The signs of verdicts. What nobody has checked has none. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return standing === 'idle' ? (
    <span aria-hidden="true">–</span>
  ) : (
    <VerdictMark kind={kinds[standing]} />
  );
}
