import { Dialog } from '@base-ui/react/dialog';
import { closeDialog } from '../store';
import type { CommandPage } from './command';
import { FindList } from './find';
import { Part } from './part';
import { useDispatch, useStage } from './store-context';

/** Everything that can be done or gone to, by its name; or where a run is to halt. */
export function FindDialog({ page }: { readonly page: CommandPage }) {
  const dispatch = useDispatch();
  const dialog = useStage((state) => state.face.dialog);
  return (
    <Dialog.Root
      open={dialog === 'find' || dialog === 'stops'}
      onOpenChange={(isOpen) => {
        if (!isOpen) dispatch(closeDialog);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog is-find">
          <Dialog.Title className="visually-hidden">
            {dialog === 'stops' ? 'Stop when' : 'Find'}
          </Dialog.Title>
          <Part>
            <FindList page={page} isStops={dialog === 'stops'} />
          </Part>
          <p className="find-foot">
            <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> do it
            <Dialog.Close className="find-close">
              close <kbd>Esc</kbd>
            </Dialog.Close>
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
