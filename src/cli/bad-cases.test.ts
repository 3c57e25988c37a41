import { expect, it } from 'vitest';
import { runCli } from './cli';

function errorOf(args: string, files: Readonly<Record<string, string>> = {}): string {
  let error = '';
  const code = runCli(args.split(' '), {
    out: (text) => expect(text).toBe(''),
    error: (text) => (error += text),
    readFile: (path) => files[path],
  });
  expect(code).toBe(2);
  return error;
}

const errorOfJson = (text: string): string => errorOf('kernel-cases a.json', { 'a.json': text });
const errorOfOps = (...ops: readonly unknown[]): string =>
  errorOfJson(JSON.stringify([{ name: 'x', pids: { OWNER: 7, READER: 1 }, ops }]));

const fine = { result: { ret: 0 } };

it.each([
  ['[', '1:2'],
  ['[{"name": "x",\n  "ops": [}]', '2:11'],
  ['hello', '1:1'],
  ['[\n1,\n2,\n]', '4:1'],
  ['["a\nb"]', '1:4'],
  ['[1] 2', '1:5'],
  ['[1', '1:3'],
])('a file that is no JSON is wrong at a place: %j', (text, place) => {
  expect(errorOfJson(text)).toBe(`a.json:${place}: not JSON from here on\n`);
});

it('an empty list is no list of cases', () => {
  expect(errorOfJson('[]')).toBe('a.json holds no cases\n');
  expect(errorOf('kernel-cases a.json --only y', { 'a.json': '[{"name":"x","ops":[]}]' })).toBe(
    'no case y in a.json\n',
  );
});

it.each([
  [[{ op: 'open', f: 'A' }], 'op 0 (open): expected result'],
  [[{ op: 'open', f: 'A', result: {} }], 'op 0 (open), result: expected ret or rets'],
  [
    [{ op: 'open', f: 'A', result: { ret: '0' } }],
    'op 0 (open), result: ret must be a whole number of 32 bits',
  ],
  [[{ op: 'open', f: 3, ...fine }], 'op 0 (open): f must be a text'],
  [[{ op: 'open', ...fine }], 'op 0 (open): open needs f'],
  [[{ op: 'delete', ...fine }], 'op 0 (delete): delete needs h or id_arg'],
  [[{ op: 'read', f: 'A', n: 1, ...fine }], 'op 0 (read): file A is not open'],
  [
    [
      { op: 'open', f: 'A', ...fine },
      { op: 'read', f: 'A', n: 1.5, ...fine },
    ],
    'op 1 (read): n must be a whole number of 32 bits',
  ],
  [
    [
      { op: 'open', f: 'A', ...fine },
      { op: 'close', f: 'A', ...fine },
      { op: 'read', f: 'A', n: 1, ...fine },
    ],
    'op 2 (read): file A is not open',
  ],
  [[{ op: 'delete', h: 't0', ...fine }], 'op 0 (delete): no create before has the handle t0'],
  [
    [{ op: 'create', h: 't0', sival: 'zz', ...fine }],
    'op 0 (create): sival must be a text of up to 16 hex digits after 0x',
  ],
  [[{ op: 'threxit', t: 'T9', ...fine }], 'op 0 (threxit): t must be T1 or T2'],
])('what a recording cannot hold is bad input, not a failure of the model: %j', (ops, message) => {
  expect(errorOfOps(...ops)).toBe(`a.json: case 0 (x), ${message}\n`);
});

it('--path counts once', () => {
  expect(errorOf('run live --path before --path after')).toBe('--path was given more than once\n');
  expect(errorOf('run live --path=before --path after')).toBe('--path was given more than once\n');
});

it('an absolute path keeps its slash', () => {
  const files = {
    '/my/a.race': 'include "sub/../b.race";\n',
    '/my/b.race': 'var x int;\n',
    '/my/c.race': 'include "/other/d.race";\n',
    '/other/d.race': 'var x int;\n',
    '/my/e.race': 'include "gone.race";\n',
  };
  expect(errorOf('run /my/a.race --path after', files)).toMatch(/^\/my\/b\.race:1:7: /);
  expect(errorOf('run /my/c.race --path after', files)).toMatch(/^\/other\/d\.race:1:7: /);
  expect(errorOf('run /my/e.race --path after', files)).toMatch(/^.*no file "\/my\/gone\.race"/);
});
