import { Dialog } from '@base-ui/react/dialog';
import type { KeyboardEvent, ReactNode } from 'react';
import { closeDialog, type DialogName } from '../store';
import { KeysDialog } from './keys-dialog';
import { ReadoutDialog } from './readout-dialog';
import { ShareDialog } from './share-dialog';
import { useDispatch, useStage } from './store-context';
import { TraceTable } from './trace-table';

/** Those that look alike: a title, and a button that closes them. */
type TitledName = Exclude<DialogName, 'none' | 'find' | 'stops'>;

const titles: Readonly<Record<TitledName, string>> = {
  share: 'Share this moment',
  keys: 'Keys',
  text: 'What cat shows',
  table: 'The trace as a table',
};

const contents: Readonly<Record<TitledName, ReactNode>> = {
  share: <ShareDialog />,
  keys: <KeysDialog />,
  text: <ReadoutDialog />,
  table: <TraceTable />,
};

export function TitledDialog() {
  const dispatch = useDispatch();
  const dialog = useStage((state) => state.face.dialog);
  const name = isTitled(dialog) ? dialog : undefined;
  return (
    <Dialog.Root
      open={name !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) dispatch(closeDialog);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className={`dialog is-${dialog}`} onKeyDown={pressShortcut}>
          <div className="dialog-head">
            <Dialog.Title className="dialog-title">{name && titles[name]}</Dialog.Title>
            <Dialog.Close className="dialog-close" aria-label="Close">
              ×
            </Dialog.Close>
          </div>
          {name && contents[name]}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const isTitled = (name: DialogName): name is TitledName => name in titles;

/** The keys that buttons of the dialog carry; where text is selected or typed, keys are not for them. */
function pressShortcut(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/.test(key)) return;
  if (target instanceof Element && target.matches('[readonly]')) return;
  currentTarget.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)?.click();
}
