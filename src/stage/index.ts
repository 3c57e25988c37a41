export { connectAddress } from './address';
export { Stage } from './stage';
export { StoreContext } from './store-context';
