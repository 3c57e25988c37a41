import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { setWhatIfs } from '../store';
import { useDispatch, useStage } from './store-context';
import { WhatIfSwitches } from './what-if-switches';
import './what-if-pick.css';

interface WhatIfPopoverProps {
  readonly name: string;
  /** What the closed control says. */
  readonly children: ReactNode;
}

/** The control and the switches, open to begin with. */
export function WhatIfPopover({ name, children }: WhatIfPopoverProps) {
  const dispatch = useDispatch();
  const count = useStage((state) => state.link.whatIfs.length);
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger className="pick" aria-label={name}>
        {children}
        <span className="pick-triangle" aria-hidden="true">
          ▾
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="pick-place" sideOffset={6} align="start">
          <Popover.Popup className="what-if-popup">
            <div className="what-if-head">
              <Popover.Title className="what-if-heading">
                What if the code were different?
              </Popover.Title>
              <Popover.Close className="dialog-close" aria-label="Close">
                ×
              </Popover.Close>
            </div>
            <WhatIfSwitches />
            <p className="what-if-note">
              Switches combine. The schedule stays, and runs on the edited code.{' '}
              {count > 0 && (
                <button
                  type="button"
                  onClick={() => {
                    dispatch(setWhatIfs([]));
                  }}
                >
                  All off
                </button>
              )}
            </p>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
