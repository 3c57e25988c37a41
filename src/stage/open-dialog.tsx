import type { CommandPage } from './command';
import { FindDialog } from './find-dialog';
import { TitledDialog } from './titled-dialog';
import './dialogs.css';

/** The one dialog that is open, if any. */
export function OpenDialog({ page }: { readonly page: CommandPage }) {
  return (
    <>
      <FindDialog page={page} />
      <TitledDialog />
    </>
  );
}
