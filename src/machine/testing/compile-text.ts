import { compile } from '../../lang';
import type { Machine } from '../machine';
import { createMachine } from '../machine';

/** A machine for one self-contained program text; a text that does not compile fails the test with its diagnostics. */
export function machineOf(
  text: string,
  parameters: Readonly<Record<string, number>> = {},
): Machine {
  const result = compile({
    name: 'test',
    entry: 'test.race',
    files: [{ path: 'test.race', text }],
    parameters,
  });
  if (!result.ok) {
    throw new Error(
      result.diagnostics
        .map(({ span, message }) => `${String(span.line)}:${String(span.column)} ${message}`)
        .join('\n'),
    );
  }
  return createMachine(result.program);
}
