import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** Code of the page could not be had: the connection is gone, or the files belong to a newer page by now. */
export class LoadError extends Error {}

/** A component whose code comes when it is first drawn; to be drawn inside of a `Part`. */
export const lazyPart = <Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      throw new LoadError('code of the page could not be loaded', { cause });
    }
  });

/** Code that will be asked for soon. Whoever asks for it then hears whether it can be had. */
export function loadAhead(load: () => Promise<unknown>): void {
  load().catch(() => undefined);
}
