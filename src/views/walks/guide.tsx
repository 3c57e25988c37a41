import { useEffect } from 'react';
import type { LinkWalk } from '../../share';
import { useDispatch, useStage } from '../../stage';
import { answerLink } from '../../walks';
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
    case 'asked':
      return <AskedStop walk={guide.walk} />;
    case 'walk':
      return <WalkBar place={guide.place} isResumed={guide.isResumed} />;
  }
}

/** The stop that a link names, now that the walks are there. */
function AskedStop({ walk }: { readonly walk: LinkWalk }) {
  const dispatch = useDispatch();
  useEffect(() => {
    dispatch(answerLink(walk));
  }, [walk, dispatch]);
  return null;
}
