/** Actors as a set: a bit for each. */
export type Actors = number;

export const nobody: Actors = 0;
export const isIn = (set: Actors, actor: number): boolean => (set & (1 << actor)) !== 0;
export const isAlone = (set: Actors): boolean => set > 0 && (set & (set - 1)) === 0;

/** The ways on from a state that are gone: those of a set of actors, all there are, or one of RCU's own choices. */
export type Part = number;

export const everything: Part = -1;
export const toRcuPart = (variant: number): Part => -2 - variant;
/** The variant of RCU's choice, or -1 for another part. */
export const rcuVariantOf = (part: Part): number => (part < everything ? -2 - part : -1);
