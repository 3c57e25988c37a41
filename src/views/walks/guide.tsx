import { useStage } from '../../stage';
import { Offer } from './offer';
import { WalkBar } from './walk-bar';
import './walks.css';

/** The offer of a walk, or the stop of one. */
export function Guide() {
  const guide = useStage(({ face }) => face.guide);
  switch (guide.kind) {
    case 'none':
      return null;
    case 'offer':
      return <Offer />;
    case 'walk':
      return <WalkBar place={guide.place} isResumed={guide.isResumed} />;
  }
}
