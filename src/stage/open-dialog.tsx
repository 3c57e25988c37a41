import type { CommandPage } from './command';
import { FindDialog } from './find-dialog';
import { TitledDialog } from './titled-dialog';
import './dialogs.css';

export { loadFind as loadRest } from './find-dialog';

/** The one dialog that is open, if any. */
export function OpenDialog({ page }: { readonly page: CommandPage }) {
  return (
    <>
      <FindDialog page={page} />
      <TitledDialog />
    </>
  );
}
