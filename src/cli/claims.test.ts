import { describe, expect, it } from 'vitest';
import { claims } from '../scenarios/posix-timers';
import { runText as run } from './testing/run-text';

describe('claims', { timeout: 60_000 }, () => {
  it('all hold, each with evidence and a link', () => {
    const { code, out, error } = run('claims --json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const found: unknown = JSON.parse(out);
    expect(found).toMatchObject(
      claims.map(({ id, sentence, brokenBy, shows }) => ({
        id,
        sentence,
        held: true,
        brokenBy,
        link: expect.stringMatching(new RegExp(`^#1;${shows.program.scenario};.`)) as unknown,
      })),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        id: 'memory',
        evidence: expect.arrayContaining([
          expect.objectContaining({
            held: true,
            programs: [
              expect.objectContaining({
                whatIfs: ['after-free-now'],
                verdict: 'race',
                fault: 'use-after-free',
                struct: 'k_itimer',
                link: '#1;live;what=after-free-now;R18D30R',
              }),
            ],
          }),
        ]) as unknown,
      }),
    );
  });

  it('are told to people, one by one', () => {
    const { code, out } = run('claims checkpoint task-reference');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^task-reference: .*: held$/),
      expect.stringMatching(/^ {2}\S/),
      expect.stringMatching(/^ {2}held .*: safe in \d+ states$/),
      expect.stringMatching(/^ {2}held .*: use-after-free of signal_struct in \d+ ticks$/),
      expect.stringMatching(/^ {2}see #1;exit;what=after-no-task-ref;/),
      '',
      expect.stringMatching(/^checkpoint: .*: held$/),
      expect.stringMatching(/^ {2}\S/),
      expect.stringMatching(
        /^ {2}held .*: checkpoint before 1 outcome, checkpoint after 1 outcome$/,
      ),
      expect.stringMatching(/^ {2}held /),
      expect.stringMatching(/^ {2}see #1;checkpoint;/),
      '',
      '',
    ]);
  });

  it('are not made up', () => {
    expect(run('claims nonsense')).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringMatching(/^no claim nonsense: one of stretch, /) as unknown,
    });
  });
});
