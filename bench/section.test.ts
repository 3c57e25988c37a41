import { expect, it } from 'vitest';
import { writeSection } from './section';

it('replaces what stands between the two comments of its name', () => {
  const document = 'a\n<!-- bench: x -->\nold\n<!-- end of x -->\nb\n';
  const once = writeSection(document, 'x', 'new');
  expect(once).toBe('a\n<!-- bench: x -->\n\nnew\n\n<!-- end of x -->\nb\n');
  expect(writeSection(once, 'x', 'new')).toBe(once);
  expect(() => writeSection('nothing', 'x', 'new')).toThrow('no <!-- bench: x -->');
});
