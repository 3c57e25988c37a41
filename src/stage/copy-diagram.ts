import { computeRun, dispatch, tell, toCount } from '../store';
import { printColumns, truncateRun } from '../trace';
import type { CommandPage } from './command';
import { copyText } from './copy-text';

/** The code that ran in the pane in focus, up to this moment, as text. */
export async function copyDiagram({ store }: CommandPage): Promise<void> {
  const { link, face } = store.getState();
  const run = truncateRun(computeRun(link, face.pane), link.position);
  const done = await copyText(printColumns(run, { detail: 'statements' }));
  const words = `Diagram of ${face.pane} copied: ${toCount(link.position, 'tick')}.`;
  dispatch(store, tell(done ? words : 'The browser refused to copy.'));
}
