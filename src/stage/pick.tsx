import { Select } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import './pick.css';

export interface PickItem<Value extends string> {
  readonly value: Value;
  /** In the closed control. */
  readonly short: ReactNode;
  /** In the open list. */
  readonly label: ReactNode;
}

interface PickProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly items: readonly PickItem<Value>[];
  readonly onPick: (value: Value) => void;
}

/** A small select: text and a triangle when closed. */
export function Pick<Value extends string>({ name, value, items, onPick }: PickProps<Value>) {
  const shown = items.find((item) => item.value === value);
  return (
    <Select.Root
      value={value}
      onValueChange={(next) => {
        if (next !== null && next !== value) onPick(next);
      }}
    >
      <Select.Trigger
        className="pick"
        aria-label={name}
        onKeyDown={(event) => {
          // Letters and digits are the page's keys; a closed list would take them for a search.
          if (event.key.length === 1 && event.key !== ' ') event.preventBaseUIHandler();
        }}
      >
        <Select.Value>{() => shown?.short ?? value}</Select.Value>
        <Select.Icon className="pick-triangle" aria-hidden="true">
          ▾
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="pick-place" sideOffset={6} alignItemWithTrigger={false}>
          <Select.Popup className="pick-list">
            {items.map((item) => (
              <Select.Item key={item.value} value={item.value} className="pick-item">
                <Select.ItemText>{item.label}</Select.ItemText>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
