import fc from 'fast-check';
import type { Machine } from '../../machine';
import type { Tick } from '../replay';

/** Schedules in runs, as people make them, so that actors get somewhere. */
export const anyTicks = (machine: Machine): fc.Arbitrary<readonly Tick[]> =>
  fc
    .array(
      fc.record({
        actor: fc.nat(machine.actors.length - 1),
        variant: fc.nat(1),
        count: fc.integer({ min: 1, max: 40 }),
      }),
      { maxLength: 12 },
    )
    .map((runs) =>
      runs.flatMap(({ actor, variant, count }) =>
        Array.from({ length: count }, () => ({ actor, variant })),
      ),
    );
