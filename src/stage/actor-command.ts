import { chooseActor, computePane, dispatch } from '../store';
import type { Command } from './command';
import { computeVariants } from './variants';

/** A tick for actor number `index`, or the next of the several things it can do with one. */
export function actorCommand(index: number, isNextVariant: boolean): Command {
  const number = String(index + 1);
  return {
    id: `actor-${number}${isNextVariant ? '-next' : ''}`,
    words: isNextVariant
      ? `Give actor ${number} a tick for the next of its choices`
      : `Give actor ${number} a tick`,
    section: 'Who runs',
    keys: isNextVariant ? ['Shift', number] : [number],
    isEverywhere: false,
    run: ({ store }) => {
      const { link } = store.getState();
      const before = computePane(link, 'before');
      const actor = before.run.machine.actors[index];
      if (actor === undefined) return;
      const variants = computeVariants(index, before, computePane(link, 'after'));
      dispatch(store, chooseActor(actor.letter, isNextVariant ? (variants[1]?.variant ?? 0) : 0));
    },
  };
}
