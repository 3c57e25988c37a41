import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CheckContext, connectAddress, Page, StoreContext } from './stage';
import { catalogue, createCheckStore, createStageStore, fromFragment } from './store';
import { ClaimsView, VerdictsView } from './views';
import { computePoolSize, createCheckerClient, spawnChecker } from './worker';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element #root');
}
const { link, view, trouble } = fromFragment(window.location.hash, catalogue);
const store = createStageStore(link, trouble, view);
const checks = createCheckStore(
  createCheckerClient(spawnChecker, computePoolSize(navigator.hardwareConcurrency)),
);
connectAddress(store);
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <CheckContext value={checks}>
        <Page views={{ verdicts: <VerdictsView />, claims: <ClaimsView /> }} />
      </CheckContext>
    </StoreContext>
  </StrictMode>,
);
