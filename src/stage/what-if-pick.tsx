import { Popover } from '@base-ui/react/popover';
import { setWhatIfs } from '../store';
import { useDispatch, useStage } from './store-context';
import { WhatIfSwitches } from './what-if-switches';
import './what-if-pick.css';

/** How the code on the page differs from the kernel's: says how much, opens the switches. */
export function WhatIfPick() {
  const dispatch = useDispatch();
  const count = useStage((state) => state.link.whatIfs.length);
  const words = toWords(count);
  return (
    <Popover.Root>
      <Popover.Trigger className="pick" aria-label={`What-ifs: ${words}`}>
        {count === 0 ? words : <b>{words}</b>}
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

/** `code as in the kernel`, `1 what-if on` */
function toWords(count: number): string {
  if (count === 0) return 'code as in the kernel';
  return `${String(count)} ${count === 1 ? 'what-if' : 'what-ifs'} on`;
}
