import type { ComponentType } from 'react';
import { lazyPart } from '../stage';
import { bringCompiler } from '../store';

/** Chunks of their own: nobody needs them before they ask. They compile whatever they show. */
const lazyView = (load: () => Promise<{ default: ComponentType }>): ComponentType =>
  lazyPart(async () => {
    const [view] = await Promise.all([load(), bringCompiler()]);
    return view.default;
  });

export const VerdictsView = lazyView(() => import('./verdicts'));
export const MapView = lazyView(() => import('./map'));
export const ClaimsView = lazyView(() => import('./claims'));
export const GuideView = lazyView(() => import('./walks'));
