import type { Path } from '../scenarios/posix-timers';
import { errorName } from '../trace';
import type { OperationResult } from './case-runner';
import { idBefore } from './case-script';
import type { RecordedOperation } from './kernel-case';

/**
 * How the model's result differs from the recorded one, or undefined. Every field that was recorded
 * counts, and what user space must not see changed: the text of operations that read nothing, and
 * *timerid of a create that failed.
 */
export function differenceOf(
  recorded: RecordedOperation,
  model: OperationResult,
  path: Path,
): string | undefined {
  const expected = path === 'before' ? (recorded.resultBefore ?? recorded.result) : recorded.result;
  const actual: Record<string, unknown> = { ret: model.ret };
  if (model.ret < 0) actual['errno'] = errorName(model.errno);
  if ('id' in expected) actual['id'] = model.id;
  if ('text' in expected || model.text !== '') actual['text'] = model.text;
  if ('rets' in expected) {
    actual['rets'] = model.returns;
    delete actual['ret'];
  }
  if (recorded.op === 'create') {
    const given = recorded.arguments['id_arg'];
    const before = typeof given === 'number' ? given : idBefore;
    const unchanged = model.ret < 0 ? before : model.id;
    if ('id_written' in expected || model.idWritten !== unchanged)
      actual['id_written'] = model.idWritten;
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].toSorted();
  const wrong = keys.find((key) => JSON.stringify(expected[key]) !== JSON.stringify(actual[key]));
  if (wrong === undefined) return undefined;
  return `${wrong} is ${show(actual[wrong])}, recorded ${show(expected[wrong])}`;
}

function show(value: unknown): string {
  const text = value === undefined ? 'not there' : JSON.stringify(value);
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}
