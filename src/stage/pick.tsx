import { useState } from 'react';
import { lazyPart, loadAhead } from './lazy-part';
import { Part } from './part';
import { PickButton } from './pick-button';
import type { PickProps } from './pick-props';

const load = () => import('./pick-list');
const PickList = lazyPart(async () => (await load()).PickList);

/** A small select: text and a triangle when closed. The code of its list comes when someone turns to it. */
export function Pick<Value extends string>({ name, value, items, onPick }: PickProps<Value>) {
  const [isOpened, setOpened] = useState(false);
  const closed = (
    <PickButton
      name={name}
      opens="listbox"
      onApproach={() => loadAhead(load)}
      onOpen={() => {
        setOpened(true);
      }}
    >
      <span>{items.find((item) => item.value === value)?.short ?? value}</span>
    </PickButton>
  );
  if (!isOpened) return closed;
  return (
    <Part fallback={closed}>
      <PickList
        name={name}
        value={value}
        items={items}
        onPick={(next) => {
          const item = items.find((one) => one.value === next);
          if (item !== undefined) onPick(item.value);
        }}
      />
    </Part>
  );
}
