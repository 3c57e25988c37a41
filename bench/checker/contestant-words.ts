import type { ContestantId } from './contestant';

export const contestantWords: Readonly<Record<ContestantId, string>> = {
  node: 'Node',
  'node-reduced': 'Node, reduced',
  chromium: 'Chromium',
  'chromium-warm': 'Chromium, compiled',
  'chromium-reduced': 'Chromium, reduced',
  spin: 'SPIN',
  'spin-reduced': 'SPIN, reducing',
  page: 'the page’s check',
};
