import { describe, expect, it } from 'vitest';
import { type Ran, runText as run } from './testing/run-text';

/** Bad input: nothing on stdout, one line on stderr. */
function expectBadInput({ code, out, error }: Ran, message: RegExp): void {
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(error).toMatch(message);
  expect(error.trimEnd().split('\n')).toHaveLength(1);
}

const racing = `
struct node as "node {id}" { id: int; }
pool node[2];
var head: *node;
init { let n = kmalloc(node); n->id = 7; head = n; }
actor reader R on CPU0 { let n = head; let id = n->id; user_return(id); }
actor freer F on CPU1 { kfree(head); }
suggest "R1F2R1";
`;

const looping = `
var x: int;
actor looper L on CPU0 { while (true) x = 1; }
`;

describe('help', () => {
  it('is on stdout when asked for, of all or of one command', () => {
    expect(run('--help')).toMatchObject({ code: 0, error: '' });
    expect(run('--help').out).toContain('kernel-cases <cases.json>');
    expect(run('run --help').out).toContain('--path before|after');
  });

  it('is on stderr without a command', () => {
    expect(run('')).toMatchObject({ code: 2, out: '' });
  });
});

describe('bad input', () => {
  it('is one line on stderr and exit code 2', () => {
    expectBadInput(run('fly'), /^no command fly/);
    expectBadInput(run('run live'), /^--path must be before or after/);
    expectBadInput(run('run --path after'), /^run needs one scenario/);
    expectBadInput(run('run nowhere --path after'), /^no scenario nowhere: one of live,/);
    expectBadInput(run('run no.race --path after'), /^no file no.race/);
    expectBadInput(run('run live --path after --set timers'), /^--set timers: expected NAME=N/);
    expectBadInput(run('run live --path after --set timers=99'), /timers/);
    expectBadInput(run('run live --path after --set nothing=1'), /nothing/);
    expectBadInput(run('run live --path after --schedule R3?'), /^schedule: "R3\?"/);
    expectBadInput(run('run live --path after --schedule Z'), /^schedule: no actor Z/);
    expectBadInput(run('run live --path after --colour red'), /--colour/);
    expectBadInput(run('export live --path after'), /^export needs a format: promela/);
    expectBadInput(run('export promela --path after'), /^export needs one scenario/);
    expectBadInput(run('export promela live'), /^--path must be before or after/);
    expectBadInput(run('kernel-cases'), /^kernel-cases needs one file/);
    expectBadInput(run('kernel-cases a.json', { 'a.json': '{' }), /^a.json:1:2: /);
    expectBadInput(run('kernel-cases a.json', { 'a.json': '[]' }), /^a.json holds no cases/);
    expectBadInput(run('kernel-cases a.json', { 'a.json': '[{"name":"x"}]' }), /case 0: expected/);
  });

  it('says where a program is wrong, in the file that is wrong', () => {
    const files = { 'my/a.race': 'include "b.race";\n', 'my/b.race': 'var x int;\n' };
    expectBadInput(run('run my/a.race --path after', files), /^my\/b\.race:1:7: /);
  });
});

describe('check', () => {
  it('says safe only when the search is complete', () => {
    const safe = run('check last-pid --path after --no-reduction');
    expect(safe.code).toBe(0);
    expect(safe.out).toMatch(/^safe: the search is complete \(1806 states, /);
    const reduced = run('check last-pid --path after');
    expect(reduced.code).toBe(0);
    expect(reduced.out).toMatch(/^safe: the search is complete \(\d{3} states after reduction, /);
    const cut = run('check last-pid --path after --max-states 100');
    expect(cut.code).toBe(3);
    expect(cut.out).toMatch(/^not finished: .* this is no proof/);
  });

  it('finds the shortest race of a what-if, and run replays its schedule to the same fault', () => {
    const found = run('check live --path after --what-if after-free-now --json');
    expect(found.code).toBe(1);
    const answer: unknown = JSON.parse(found.out);
    expect(answer).toMatchObject({
      verdict: 'race',
      fault: 'use-after-free',
      object: 'k_itimer#1',
      line: expect.stringMatching(/^after\.race:\d+$/) as unknown,
      schedule: 'R18D30R',
      link: '#1;live;what=after-free-now;R18D30R',
    });
    expect(run('run live --path after --schedule R18D30R').code).toBe(0);
  });

  it('checks a program of the user', () => {
    const text =
      'var x: int; actor a A on CPU0 { x += 1; } actor b B on CPU1 { x += 1; wait_until(x == 2); }';
    const found = run('check mine.race --path after', { 'mine.race': text });
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/^race: deadlock in 4 ticks/);
    const json = run('check mine.race --path after --json', { 'mine.race': text });
    expect(JSON.parse(json.out)).toMatchObject({ fault: 'deadlock', link: null });
  });

  it('refuses what-ifs that are not there, of the other kernel, or that do not combine', () => {
    expectBadInput(run('check live --path after --what-if nope'), /^no what-if nope: one of /);
    expectBadInput(run('check live --path after --what-if before-it-lock'), /--path before/);
    expectBadInput(
      run('check live --path after --what-if after-hlist-del --what-if after-hlist-del-init'),
      /^--what-if: /,
    );
    expectBadInput(run('check live --path after --max-states 0'), /--max-states/);
  });
});

describe('matrix', () => {
  it('gets every verdict that it must', { timeout: 60_000 }, () => {
    const { code, out } = run('matrix --json');
    const rows = JSON.parse(out) as readonly { readonly id: string; readonly verdict: string }[];
    expect(code).toBe(0);
    expect(rows).toHaveLength(28);
    expect(rows.filter(({ verdict }) => verdict === 'safe')).toHaveLength(15);
  });
});

describe('list', () => {
  it('names every scenario', () => {
    expect(run('list').out).toMatch(/^live +reader, creator, deleter\n/);
    const rows: unknown = JSON.parse(run('list --json').out);
    expect(rows).toContainEqual(expect.objectContaining({ id: 'two-fills' }));
  });
});

describe('run', () => {
  it('replays a shipped scenario to its end', () => {
    const { code, out, error } = run('run live --path after');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^ {7}CPU0 {20}CPU1 {20}CPU2 {20}RCU\n/);
    expect(out).toContain('reader returned');
    expect(out).toContain('\nID: 3\n');
  });

  it('gives one JSON value with --json, the same twice', () => {
    const first = run('run exit --path before --json --set timers=1');
    expect(first).toEqual(run('run exit --path before --json --set timers=1'));
    expect(JSON.parse(first.out)).toMatchObject({
      program: 'exit',
      path: 'before',
      parameters: { timers: 1 },
      complete: true,
      fault: null,
    });
  });

  it('replays the schedule that it printed', () => {
    const whole: unknown = JSON.parse(run('run irq --path after --json').out);
    const schedule = String(Reflect.get(Object(whole), 'schedule'));
    expect(run(`run irq --path after --schedule ${schedule}`).out).toBe(
      run('run irq --path after').out,
    );
  });

  it('finds a fault: exit code 1 and a report', () => {
    const { code, out, error } = run('run racing.race --path after', { 'racing.race': racing });
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(out).toContain('simulated BUG: use-after-free in reader');
    expect(out).toContain('Freed by freer/CPU1 at tick');
    const json = run('run racing.race --path after --json', { 'racing.race': racing });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ fault: { tick: 4 } });
  });

  it('stops at the limit: exit code 3, said on stderr', () => {
    const { code, error } = run('run looping.race --path after --json', {
      'looping.race': looping,
    });
    expect(code).toBe(3);
    expect(error).toBe('');
    const plain = run('run looping.race --path after', { 'looping.race': looping });
    expect(plain.code).toBe(3);
    expect(plain.error).toMatch(/^stopped after 100000 ticks/);
  });

  it('lets a file of the user include the shipped kernel', () => {
    const mine = `include "path.race";
const page_size = 4096;
const buckets = 1;
const owner_nr = 1;
const reader_nr = 1;
pool k_itimer[1];
init { first_timers(1); }
actor deleter D on CPU0 { user_return(timer_delete(1)); }
`;
    for (const path of ['before', 'after']) {
      const { code, out, error } = run(`run my/mine.race --path ${path}`, { 'my/mine.race': mine });
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out).toContain('deleter returned 0');
    }
  });
});

describe('export', () => {
  it('writes a model that says what it is a model of', () => {
    const { code, out, error } = run('export promela live --path after --set timers=2');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^\/\*\n \* live\.race, .*timers=2 /);
    expect(out).toContain('proctype reader() {');
    expect(out).toContain('after.race');
  });

  it('takes a file of the user', () => {
    const { code, out } = run('export promela racing.race --path before', {
      'racing.race': racing,
    });
    expect(code).toBe(0);
    expect(out).toContain('racing.race:7: kfree(head)');
  });
});
