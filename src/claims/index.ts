export { costTicks } from './cost-ticks';
export { observingSettings } from './observing';
export { readoutOf } from './readout';
export type { Readout } from './readout';
