import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectAddress, Stage, StoreContext } from './stage';
import { catalogue, createStageStore, fromFragment } from './store';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element #root');
}
const { link, view, trouble } = fromFragment(window.location.hash, catalogue);
const store = createStageStore(link, trouble, view);
connectAddress(store);
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <Stage />
    </StoreContext>
  </StrictMode>,
);
