import type { ReactNode } from 'react';

export interface PickItem<Value extends string> {
  readonly value: Value;
  /** In the closed control. */
  readonly short: ReactNode;
  /** In the open list. */
  readonly label: ReactNode;
}

export interface PickProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly items: readonly PickItem<Value>[];
  readonly onPick: (value: Value) => void;
}
