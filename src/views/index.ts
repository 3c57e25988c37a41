import { lazyPart } from '../stage';

/** Chunks of their own: nobody needs them before they ask. */
export const VerdictsView = lazyPart(async () => (await import('./verdicts')).default);
export const MapView = lazyPart(async () => (await import('./map')).default);
export const ClaimsView = lazyPart(async () => (await import('./claims')).default);
export const GuideView = lazyPart(async () => (await import('./walks')).default);
