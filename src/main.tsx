import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CheckContext, connectAddress, Page, StoreContext } from './stage';
import {
  catalogue,
  computeRun,
  createCheckStore,
  createStageStore,
  fromFragment,
  pathNames,
} from './store';
import { ClaimsView, MapView, VerdictsView } from './views';
import { computePoolSize, createCheckerClient, spawnChecker } from './worker';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element #root');
}
const { link, view, trouble } = fromFragment(window.location.hash, catalogue);
// One path at a time, so that the browser gets a word in between.
for (const path of pathNames) {
  await new Promise((resolve) => setTimeout(resolve));
  computeRun(link, path);
}
const store = createStageStore(link, trouble, view);
const checks = createCheckStore(
  createCheckerClient(spawnChecker, computePoolSize(navigator.hardwareConcurrency)),
);
connectAddress(store);
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <CheckContext value={checks}>
        <Page views={{ verdicts: <VerdictsView />, map: <MapView />, claims: <ClaimsView /> }} />
      </CheckContext>
    </StoreContext>
  </StrictMode>,
);
