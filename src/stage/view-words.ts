import type { ViewName } from '../store';

/** What each view is called. */
export const viewWords: Readonly<Record<ViewName, string>> = {
  stage: 'Stage',
  verdicts: 'Verdicts',
  map: 'Map',
  claims: 'Claims',
};
