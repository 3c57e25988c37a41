import { Select } from '@base-ui/react/select';
import type { PickProps } from './pick-props';

/** The control and its list, open to begin with. */
export function PickList({ name, value, items, onPick }: PickProps<string>) {
  const shown = items.find((item) => item.value === value);
  return (
    <Select.Root
      defaultOpen
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
