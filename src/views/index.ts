import { lazy } from 'react';

/** A chunk of its own: nobody needs it before they ask. */
export const VerdictsView = lazy(() => import('./verdicts'));
