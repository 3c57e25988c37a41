import { isWholeInView } from '../store';
import { lazyPart } from './lazy-part';
import { Part } from './part';
import { useStage } from './store-context';

const OverviewRow = lazyPart(async () => (await import('./overview-row')).OverviewRow);

/** The whole schedule, wherever it is longer than what is in view; few are, so it comes when it is needed. */
export function Overview() {
  const isWhole = useStage(({ face, link }) => isWholeInView(face.timeline, link.schedule.length));
  if (isWhole) return null;
  return (
    <Part fallback={<section className="overview" />}>
      <OverviewRow />
    </Part>
  );
}
