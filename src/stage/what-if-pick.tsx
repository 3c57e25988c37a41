import { useState } from 'react';
import { lazyPart, loadAhead } from './lazy-part';
import { Part } from './part';
import { PickButton } from './pick-button';
import { useStage } from './store-context';

const load = () => import('./what-if-popover');
const WhatIfPopover = lazyPart(async () => (await load()).WhatIfPopover);

/** How the code on the page differs from the kernel's: says how much, opens the switches. */
export function WhatIfPick() {
  const [isOpened, setOpened] = useState(false);
  const count = useStage((state) => state.link.whatIfs.length);
  const words = toWords(count);
  const shown = count === 0 ? words : <b>{words}</b>;
  const name = `What-ifs: ${words}`;
  const closed = (
    <PickButton
      name={name}
      opens="dialog"
      onApproach={() => loadAhead(load)}
      onOpen={() => {
        setOpened(true);
      }}
    >
      {shown}
    </PickButton>
  );
  if (!isOpened) return closed;
  return (
    <Part fallback={closed}>
      <WhatIfPopover name={name}>{shown}</WhatIfPopover>
    </Part>
  );
}

/** `code as in the kernel`, `1 what-if on` */
function toWords(count: number): string {
  if (count === 0) return 'code as in the kernel';
  return `${String(count)} ${count === 1 ? 'what-if' : 'what-ifs'} on`;
}
