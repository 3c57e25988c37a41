import type { Instruction } from '../../lang';
import type { Agent, Model } from './model';
import { toComment } from './names';

/** `before.race:31 in lock_task_sighand(): spin_lock_irq(&found->siglock)`, for a comment. */
export function describeStep(
  { program }: Model,
  { code }: Agent,
  { at, call }: Instruction,
): string {
  const text = program.sources.find(({ path }) => path === at.file)?.text ?? '';
  const line = text.split('\n')[at.line - 1] ?? '';
  const source = line.slice(at.column - 1, at.endLine === at.line ? at.endColumn - 1 : undefined);
  const inside = code.calls[call]?.function;
  const where = inside === undefined ? '' : ` in ${inside}()`;
  return toComment(`${at.file}:${at.line}${where}: ${source}`);
}
