import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from './compile';
import { cells, OutOfFuel, randomProgram, ReferenceFault, type World } from './testing/random-code';
import { runProgram } from './testing/run-text';

const decisions = fc.array(fc.nat(255), { minLength: 1, maxLength: 400, size: 'max' });

it('random code does what it says (seed 1)', () => {
  let compared = 0;
  fc.assert(
    fc.property(decisions, (list) => {
      const { text, run } = randomProgram(list);
      const result = compile({
        name: 'random',
        entry: 'random.race',
        files: [{ path: 'random.race', text }],
      });
      if (!result.ok) {
        // What is wrong when it is computed is wrong when it is compiled where nothing else is in it.
        for (const { code, message } of result.diagnostics)
          expect([code, message, text]).toEqual(['number', message, text]);
        return;
      }
      const empty = (): number[] => new Array<number>(cells).fill(0);
      const world: World = { m: empty(), g: empty(), returns: [], fuel: 3000 };
      let fault: string | undefined;
      try {
        run(world);
      } catch (error) {
        if (error instanceof OutOfFuel) return;
        if (!(error instanceof ReferenceFault)) throw error;
        fault = error.kind;
      }
      const ran = runProgram(result.program);
      expect({ text, fault: ran.fault, returns: ran.returns['a'] }).toEqual({
        text,
        fault,
        returns: world.returns,
      });
      compared++;
    }),
    { seed: 1, numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(700);
});
