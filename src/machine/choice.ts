import type { Machine, State } from './machine';

/**
 * One way the machine can go on, as a number: actor + 256 * variant.
 *
 * | actor | variant |
 * |---|---|
 * | thread | 0: its next step |
 * | interrupt | 0: the handler's next step; 1 + c: strike CPU c |
 * | RCU | 0: the callback's next step; 1: the grace period ends; 2: one starts; 3 + o: run the callback of object o |
 */
export type Choice = number & { readonly brand: 'Choice' };

export const toChoice = (actor: number, variant: number): Choice =>
  (actor + 256 * variant) as Choice;
export const actorOf = (choice: Choice): number => choice & 255;
export const variantOf = (choice: Choice): number => choice >> 8;

export const stepVariant = 0;
export const gracePeriodEndVariant = 1;
export const gracePeriodStartVariant = 2;
export const firstCallbackVariant = 3;

export const isSameState = (machine: Machine, left: State, right: State): boolean => {
  for (let word = 0; word < machine.stateWords; word++)
    if (left[word] !== right[word]) return false;
  return true;
};
