import { toCount } from '../store';

/** What the control is called that asks where to halt. */
export const toStopWords = (stops: number): string =>
  stops === 0 ? 'Stop when …' : `Stop when …, ${toCount(stops, 'stop')} set`;
