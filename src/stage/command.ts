import { dispatch, type CheckStore, type Move, type StageStore } from '../store';
import type { Layout } from './use-layout';

/** What commands act on. */
export interface CommandPage {
  readonly store: StageStore;
  readonly checks: CheckStore;
  readonly layout: Layout;
}

export const commandSections = ['Who runs', 'Time', 'Finding', 'Looking', 'Sharing'] as const;
export type CommandSection = (typeof commandSections)[number];

/** Something the page can do, defined once for the keyboard, for the dialog of keys and for the palette. */
export interface Command {
  readonly id: string;
  /** In the imperative: `Step back`. */
  readonly words: string;
  readonly section: CommandSection;
  /** As they are printed: `→`, `Space`, `Ctrl K`. Any of them runs it. */
  readonly keys: readonly string[];
  /** Does it mean something where no schedule is to be seen? */
  readonly isEverywhere: boolean;
  readonly run: (page: CommandPage) => void;
}

/** A command that is one move of the store. */
export const toRun =
  (move: Move): Command['run'] =>
  ({ store }) => {
    dispatch(store, move);
  };
