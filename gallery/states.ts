/** A state of the page that is worth a picture: shown by the gallery, compared by the screenshot tests. */
export interface GalleryState {
  readonly id: string;
  /** What is to be seen. */
  readonly title: string;
  /** Behind the `#` of the address. */
  readonly fragment: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: 'dark';
  readonly isForced?: true;
  /** Pressed one after the other once the page is there. */
  readonly keys?: readonly string[];
  /** The name of a button that is pressed then. */
  readonly button?: string;
  /** A text that has to be on the page before the picture is taken: searches take their time, code too. */
  readonly awaits?: RegExp;
}

const moment = '1;live;R9D13R11D19GC12R5C20';
const laptop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

export const states: readonly GalleryState[] = [
  { id: 'start', title: 'Nothing has run yet', fragment: '1;live', ...laptop },
  {
    id: 'stage',
    title: 'The writers burn ticks; the grace period waits',
    fragment: moment,
    ...laptop,
  },
  { id: 'stage-dark', title: 'The same in the dark', fragment: moment, ...laptop, scheme: 'dark' },
  { id: 'stage-wide', title: 'The same with room', fragment: moment, width: 2560, height: 1300 },
  { id: 'stage-tablet', title: 'The same on a tablet', fragment: moment, width: 1024, height: 768 },
  { id: 'stage-phone', title: 'The same on a phone', fragment: moment, ...phone },
  {
    id: 'stage-narrow',
    title: 'The same at 320 pixels',
    fragment: moment,
    width: 320,
    height: 720,
  },
  {
    id: 'stage-forced',
    title: 'The same in forced colours',
    fragment: moment,
    ...laptop,
    isForced: true,
  },
  {
    id: 'source',
    title: 'The code of both, and where everybody is',
    fragment: moment,
    ...laptop,
    keys: ['s'],
  },
  {
    id: 'interrupt',
    title: 'An interrupt handler on a CPU',
    fragment: '1;irq;R19E8D6E5',
    ...laptop,
  },
  {
    id: 'fault',
    title: 'Freed at once: use after free',
    fragment: '1;live;what=after-free-now;R18D30R',
    ...laptop,
  },
  {
    id: 'readout',
    title: 'Who is not in the text, and why',
    fragment: '1;two-fills',
    ...laptop,
    keys: ['End'],
  },
  {
    id: 'verdicts',
    title: 'Every interleaving, searched',
    fragment: '1;delete-delete;show=verdicts',
    ...laptop,
    keys: ['x'],
    awaits: /Safe[\s\S]*Safe/,
  },
  {
    id: 'verdicts-race',
    title: 'A race and its shortest schedule',
    fragment: '1;live;what=after-free-now;show=verdicts',
    ...laptop,
    scheme: 'dark',
    keys: ['x'],
    awaits: /Show me the race/,
  },
  {
    id: 'map',
    title: 'All states, and the void that is the lock',
    fragment: '1;delete-delete;show=map',
    ...laptop,
    awaits: /endings, no fault[\s\S]*endings, no fault/,
  },
  {
    id: 'map-fault',
    title: 'Where the faults are, and the void beside them',
    fragment: '1;exit;what=after-no-task-ref;show=map',
    ...laptop,
    scheme: 'dark',
    awaits: /endings, no fault[\s\S]*endings, \d+ faults/,
  },
  {
    id: 'verdicts-phone',
    title: 'The verdicts on a phone',
    fragment: '1;delete-delete;show=verdicts',
    ...phone,
    keys: ['x'],
    awaits: /Safe[\s\S]*Safe/,
  },
  {
    id: 'claims',
    title: 'What is said of the two kernels',
    fragment: '1;live;show=claims',
    ...laptop,
  },
  {
    id: 'find',
    title: 'Everything by its words',
    fragment: moment,
    ...laptop,
    keys: ['/'],
    awaits: /Step back/,
  },
  {
    id: 'keys',
    title: 'All keys',
    fragment: moment,
    ...laptop,
    keys: ['?'],
    awaits: /Who runs/,
  },
  {
    id: 'table',
    title: 'The trace as a table',
    fragment: moment,
    ...laptop,
    keys: ['t'],
    awaits: /90/,
  },
  {
    id: 'share',
    title: 'The moment as a link, and as text',
    fragment: moment,
    ...laptop,
    button: 'Share',
    awaits: /Replayed just now: same state/,
  },
  {
    id: 'walk',
    title: 'A stop of a walk',
    fragment: '1;live;walk=memory.3;R20D32G2R22G2;@52',
    ...laptop,
    awaits: /Leave/,
  },
];
