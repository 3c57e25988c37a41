import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { closeDialog, type DialogName } from '../store';
import { KeysDialog } from './keys-dialog';
import { ReadoutDialog } from './readout-dialog';
import { ShareDialog } from './share-dialog';
import { useDispatch, useStage } from './store-context';
import './dialogs.css';

const titles: Readonly<Record<DialogName, string>> = {
  none: '',
  share: 'Share this moment',
  keys: 'Keys',
  text: 'What cat shows',
};

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dispatch = useDispatch();
  const dialog = useStage((state) => state.face.dialog);
  const content: Readonly<Record<DialogName, ReactNode>> = {
    none: null,
    share: <ShareDialog />,
    keys: <KeysDialog />,
    text: <ReadoutDialog />,
  };
  return (
    <Dialog.Root
      open={dialog !== 'none'}
      onOpenChange={(isOpen) => {
        if (!isOpen) dispatch(closeDialog);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{titles[dialog]}</Dialog.Title>
            <Dialog.Close className="dialog-close" aria-label="Close">
              ×
            </Dialog.Close>
          </div>
          {content[dialog]}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
