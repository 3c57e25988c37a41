import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { checkToTheEnd, explore, searchToTheEnd } from '../../checker';
import { faultyPrograms } from '../../checker/testing/faulty-programs';
import { randomProgram } from '../../checker/testing/random-program';
import type { Program } from '../../lang';
import { compile } from '../../lang';
import { createMachine } from '../../machine';
import { machineOf } from '../../machine/testing/compile-text';
import type { MatrixRow } from '../../scenarios/posix-timers';
import { matrix, scenarioSources } from '../../scenarios/posix-timers';
import { exportPromela } from '..';
import { oddPrograms } from './testing/odd-programs';
import { missingForSpin, verify } from './testing/spin';

describe('the text of a model', () => {
  /** From the first process on: what differs from model to model. */
  const processesOf = (text: string): string => {
    const model = exportPromela(machineOf(text).program);
    return model.slice(model.indexOf('proctype'));
  };

  it('has one step for each access, and says where it comes from', async () => {
    const text = `var x: int;
actor first A on CPU0 { x += 1; }
actor second B on CPU1 { if (x) x = 2; }`;
    await expect(processesOf(text)).toMatchFileSnapshot('testing/increment.pml');
  });

  it('has handlers, sections and grace periods', async () => {
    const text = `struct box { value: int; }
pool box[1];
var head: *box;
init { head = kzalloc(box); }
actor reader R on CPU0 { rcu_read_lock(); rcu_read_unlock(); }
interrupt tick T on CPU0 times 1 { kfree_rcu(head); }`;
    await expect(processesOf(text)).toMatchFileSnapshot('testing/grace-period.pml');
  });

  it('gives an actor another name where its own means something to SPIN', () => {
    const model = exportPromela(
      machineOf('var x: int; actor timeout T on CPU0 { x = 1; } actor init I on CPU1 { }').program,
    );
    expect(model).toContain('proctype actor_timeout_T()');
    expect(model).toContain('proctype actor_init_I()');
  });

  it('keeps quotes, braces and comment marks of the source out of its own', () => {
    const text = `var t: text;
actor a A on CPU0 { t = "{\\"}/* %d \\\\ \\n"; /* x */ assert(t != "*/", "says \\"%s\\" */", t); }`;
    const model = exportPromela(machineOf(text).program);
    expect(model.match(/\/\*/g)?.length).toBe(model.match(/\*\//g)?.length);
  });
});

const missing = missingForSpin();
const limit = { timeout: 300_000 };

/** SPIN's states before everybody stands at a first step: the header of a model says which. */
const before = ({ actors }: Program): number =>
  1 + actors.filter(({ kind }) => kind === 'thread').length;

function programOf({ id, scenario, path, whatIfs, parameters }: MatrixRow): Program {
  const sources = scenarioSources(scenario, path, whatIfs);
  if (sources === undefined) throw new Error(`no scenario ${scenario}`);
  const compiled = compile({ name: id, ...sources, parameters });
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ message }) => message).join('\n'));
  return compiled.program;
}

describe.skipIf(missing !== undefined)(
  `SPIN agrees${missing === undefined ? '' : `: ${missing}`}`,
  () => {
    describe.concurrent('on both kernels, and on each with a rule broken', () => {
      it.each(matrix.map((row) => [row.id, row.scenario, row] as const))(
        '%s, %s',
        limit,
        async (_, __, row) => {
          const program = programOf(row);
          const { violation, states } = await verify(exportPromela(program));
          const verdict = searchToTheEnd(createMachine(program));
          expect(checkToTheEnd(createMachine(program)).kind).toBe(verdict.kind);
          expect(verdict.kind).toBe(violation === undefined ? 'exhausted' : 'violation');
          if (violation === undefined) expect(states).toBe(verdict.counts.states + before(program));
        },
      );
    });

    describe.concurrent('on every kind of fault', () => {
      it.each(faultyPrograms)('%s: %s', limit, async (_, __, text) => {
        await expectAgreement(text);
      });
    });

    describe.concurrent('on odd programs', () => {
      it.each(oddPrograms)('%s', limit, async (_, text) => {
        await expectAgreement(text);
      });
    });

    const programs = Number(process.env['SPIN_PROGRAMS'] ?? 200);
    describe.concurrent('on random programs', () => {
      const seeds = Array.from({ length: programs }, (_, index) => index + 1);
      it.each(seeds)('of seed %d', limit, async (seed) => {
        await expectAgreement(randomProgram(seed));
      });
    });
  },
);

/** The naive search looks at everything, so SPIN's fault is one of its own, whichever it finds first. */
async function expectAgreement(text: string): Promise<void> {
  const machine = machineOf(text);
  const { violation, states } = await verify(exportPromela(machine.program));
  const found = explore(machine);
  expect(found.complete).toBe(true);
  const expected = found.faults.length > 0 ? 'violation' : 'exhausted';
  expect(searchToTheEnd(machine).kind).toBe(expected);
  expect(checkToTheEnd(machine).kind).toBe(expected);
  const kinds = found.faults.map(({ fault }) => fault.kind.replaceAll('-', '_'));
  if (violation === undefined) {
    expect(kinds).toEqual([]);
    expect(states).toBe(found.states + before(machine.program));
  } else {
    const kind = violation === 'invalid end state' ? 'deadlock' : violation;
    // Behind a circle of waiting, where our machine stops, SPIN can find more.
    expect(kinds.includes(kind) || kinds.includes('deadlock')).toBe(true);
  }
}
