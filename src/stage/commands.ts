import {
  couldNotLoad,
  dispatch,
  fail,
  finishFairly,
  fitTimeline,
  goBack,
  goTo,
  goToDivergence,
  goToEvent,
  goToFinding,
  pathNames,
  programOf,
  racesOf,
  reset,
  runOn,
  setPanel,
  setTab,
  showDialog,
  showView,
  stepBack,
  stepForward,
  tell,
  togglePlay,
  undo,
  viewNames,
  type Move,
  zoomTimeline,
} from '../store';
import { toAddress } from './address';
import { toRun, type Command, type CommandPage, type CommandSection } from './command';
import { copyText } from './copy-text';
import { ZOOM_STEP } from './zoom-step';

/** On the stage only, a move of the store. */
const move = (
  id: string,
  section: CommandSection,
  keys: readonly string[],
  words: string,
  made: Move,
): Command => ({ ...anywhere(id, section, keys, words, toRun(made)), isEverywhere: false });

const anywhere = (
  id: string,
  section: CommandSection,
  keys: readonly string[],
  words: string,
  run: (page: CommandPage) => void,
): Command => ({ id, section, keys, words, run, isEverywhere: true });

/** Every command that needs no choice, in the order in which the dialog lists them. */
export const commands: readonly Command[] = [
  move('step-back', 'Time', ['←'], 'Step back', stepBack),
  move('step-forward', 'Time', ['→'], 'Step forward', stepForward),
  move('to-start', 'Time', ['Home'], 'Go to the start of the schedule', goTo(0)),
  move('to-end', 'Time', ['End'], 'Go to the end of the schedule', goTo(Infinity)),
  move('play', 'Time', ['Space'], 'Play or pause', togglePlay),
  move('finish', 'Time', ['g'], 'Let everyone finish, in turns', finishFairly),
  move('run-on', 'Time', ['o'], 'Run on to the next stop', runOn),
  anywhere('undo', 'Time', ['u'], 'Undo the last choice', toRun(undo)),
  move('reset', 'Time', ['r'], 'Reset to the suggested schedule', reset),
  anywhere(
    'find',
    'Finding',
    ['/', 'Ctrl K', 'Ctrl Shift P'],
    'Find anything',
    toRun(showDialog('find')),
  ),
  move('stops', 'Finding', ['b'], 'Stop when …', showDialog('stops')),
  move('previous-event', 'Finding', [','], 'Go to the previous event of interest', goToEvent(-1)),
  move('next-event', 'Finding', ['.'], 'Go to the next event of interest', goToEvent(1)),
  move('divergence', 'Finding', [], 'Go to where the panes part', goToDivergence),
  anywhere('previous-finding', 'Finding', ['['], 'Go to the previous finding', toFinding(-1)),
  anywhere('next-finding', 'Finding', [']'], 'Go to the next finding', toFinding(1)),
  anywhere('check', 'Finding', ['x'], 'Check every interleaving of both paths', checkBoth),
  move('fit', 'Looking', ['f'], 'Fit the whole schedule', fitTimeline),
  move('zoom-in', 'Looking', ['+', '='], 'Zoom in', zoomTimeline(ZOOM_STEP)),
  move('zoom-out', 'Looking', ['-'], 'Zoom out', zoomTimeline(1 / ZOOM_STEP)),
  {
    ...anywhere('source', 'Looking', ['s'], 'Memory or source', toggleSource),
    isEverywhere: false,
  },
  move('table', 'Looking', ['t'], 'Show the trace as a table', showDialog('table')),
  anywhere('next-view', 'Looking', ['v'], 'Go to the next view', showNextView),
  anywhere('keys', 'Looking', ['?'], 'Show all keys', toRun(showDialog('keys'))),
  anywhere(
    'back',
    'Looking',
    ['Esc'],
    'Close, back to the stage, or leave the walk',
    toRun(goBack),
  ),
  anywhere('copy-link', 'Sharing', ['c'], 'Copy the link to this moment', copyLink),
  anywhere('copy-diagram', 'Sharing', ['d'], 'Copy the diagram of the pane in focus', copyDiagram),
  anywhere('share', 'Sharing', [], 'Share this moment', toRun(showDialog('share'))),
];

export function checkBoth({ store, checks }: CommandPage): void {
  for (const path of pathNames)
    checks.ask({ ask: 'verdict', program: programOf(store.getState().link, path) });
}

/** Known races are of the moment in which the key is pressed. */
function toFinding(direction: 1 | -1): Command['run'] {
  return ({ store, checks }) => {
    const races = racesOf(checks.results.getState(), store.getState().link);
    dispatch(store, goToFinding(direction, races));
    dispatch(store, showView('stage'));
  };
}

function toggleSource({ store, layout }: CommandPage): void {
  const { tab, panel } = store.getState().face;
  if (layout === 'phone') {
    dispatch(store, setTab(tab === 'source' ? 'list-before' : 'source'));
    return;
  }
  if (layout === 'wide') {
    dispatch(store, tell('There is room for both: the source is always open here.'));
    return;
  }
  dispatch(store, setPanel(panel === 'source' ? 'memory' : 'source'));
}

function showNextView({ store }: CommandPage): void {
  const at = viewNames.indexOf(store.getState().face.view);
  dispatch(store, showView(viewNames[(at + 1) % viewNames.length] ?? 'stage'));
}

function copyDiagram(page: CommandPage): void {
  import('./copy-diagram').then(
    (later) => later.copyDiagram(page),
    () => {
      dispatch(page.store, fail(couldNotLoad));
    },
  );
}

function copyLink({ store }: CommandPage): void {
  const { link, face } = store.getState();
  void copyText(toAddress(link, face.view, face.guide)).then((done) => {
    dispatch(
      store,
      tell(done ? 'Link copied.' : 'The browser refused to copy. The link is in the address bar.'),
    );
  });
}
