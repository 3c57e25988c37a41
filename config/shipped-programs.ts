import { createProgramMachine } from '../src/claims/index.ts';
import { scenarios } from '../src/scenarios/posix-timers/index.ts';
import { type Columns, type Data, toColumns } from '../src/share/index.ts';

/** By scenario, its programs as they ship: *before*, then *after*. The build puts them beside the page. */
export const shippedPrograms: readonly (readonly [scenario: string, programs: Columns])[] =
  scenarios.map(({ id: scenario }) => {
    const programs = (['before', 'after'] as const).map(
      (path) => createProgramMachine({ scenario, path, parameters: {}, whatIfs: [] }).program,
    );
    // A program is plain data.
    return [scenario, toColumns(programs as unknown as Data)];
  });
