import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  CheckContext,
  connectAddress,
  openStorage,
  Page,
  StoreContext,
  WalkContext,
} from './stage';
import {
  bringCompiler,
  catalogue,
  couldNotLoad,
  createCheckStore,
  createStageStore,
  createWalkStore,
  fromFragment,
  needPrograms,
  toFirstGuide,
  withPrograms,
  type OpenedLink,
} from './store';
import { ClaimsView, GuideView, MapView, VerdictsView } from './views';
import { computePoolSize, createCheckerClient, spawnChecker } from './worker';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element #root');
}
withPrograms(
  () => {
    const opened = fromFragment(window.location.hash, catalogue);
    needPrograms(opened.link);
    start(root, opened);
    // What else is asked for may have to be compiled.
    bringCompiler().catch(() => undefined);
  },
  () => {
    const words = root.querySelector('.coming');
    if (words !== null) words.textContent = `${couldNotLoad} Reload it to try again.`;
  },
);

function start(place: HTMLElement, { link, view, trouble }: OpenedLink): void {
  const walks = createWalkStore(openStorage());
  const fragment = window.location.hash.replace(/^#/, '');
  const guide = toFirstGuide(walks.progress.getState(), fragment);
  const store = createStageStore(link, trouble, view, guide);
  walks.follow(store);
  const checks = createCheckStore(
    createCheckerClient(spawnChecker, computePoolSize(navigator.hardwareConcurrency)),
  );
  connectAddress(store);
  const page = createRoot(place);
  // At once: who presses a key as soon as something is there means it.
  flushSync(() => {
    page.render(
      <StrictMode>
        <StoreContext value={store}>
          <CheckContext value={checks}>
            <WalkContext value={walks}>
              <Page
                views={{ verdicts: <VerdictsView />, map: <MapView />, claims: <ClaimsView /> }}
                guide={<GuideView />}
              />
            </WalkContext>
          </CheckContext>
        </StoreContext>
      </StrictMode>,
    );
  });
}
