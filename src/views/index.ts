import { lazy } from 'react';

/** Chunks of their own: nobody needs them before they ask. */
export const VerdictsView = lazy(() => import('./verdicts'));
export const MapView = lazy(() => import('./map'));
export const ClaimsView = lazy(() => import('./claims'));
export const GuideView = lazy(() => import('./walks'));
