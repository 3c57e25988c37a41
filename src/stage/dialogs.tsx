import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { closeDialog, type DialogName } from '../store';
import { KeysDialog } from './keys-dialog';
import { ReadoutDialog } from './readout-dialog';
import { ShareDialog } from './share-dialog';
import { useDispatch, useStage } from './store-context';
import './dialogs.css';

/** Those that look alike: a title, and a button that closes them. */
type TitledName = Exclude<DialogName, 'none' | 'find' | 'stops' | 'table'>;

const titles: Readonly<Record<TitledName, string>> = {
  share: 'Share this moment',
  keys: 'Keys',
  text: 'What cat shows',
};

/** The one dialog that is open, if any. */
export function Dialogs() {
  const dispatch = useDispatch();
  const dialog = useStage((state) => state.face.dialog);
  const content: Readonly<Record<TitledName, ReactNode>> = {
    share: <ShareDialog />,
    keys: <KeysDialog />,
    text: <ReadoutDialog />,
  };
  return (
    <Dialog.Root
      open={isTitled(dialog)}
      onOpenChange={(isOpen) => {
        if (!isOpen) dispatch(closeDialog);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">
              {isTitled(dialog) && titles[dialog]}
            </Dialog.Title>
            <Dialog.Close className="dialog-close" aria-label="Close">
              ×
            </Dialog.Close>
          </div>
          {isTitled(dialog) && content[dialog]}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const isTitled = (name: DialogName): name is TitledName => name in titles;
