import type { CallSyntax } from './ast';
import { builtins } from './builtins';
import { brokenValue, type CheckContext } from './check-context';
import { convert } from './convert';
import { didYouMean } from './suggest';
import type { Value } from './tree';

export function checkCall(context: CheckContext, call: CallSyntax): Value {
  const builtin = builtins.get(call.name.text);
  if (builtin !== undefined) {
    const { parameters, isOpen } = builtin;
    const found = call.values.length;
    if (isOpen ? found < parameters.length : found !== parameters.length) {
      const signature = `${call.name.text}(${parameters.join(', ')}${isOpen ? ', …' : ''})`;
      context.report('argument-count', call.span, `found ${countOf(found)}: expected ${signature}`);
      return brokenValue(call.span);
    }
    return builtin.check(context, call, ...call.values);
  }
  return checkFunctionCall(context, call);
}

function checkFunctionCall(context: CheckContext, call: CallSyntax): Value {
  const { names } = context.scope.globals;
  const symbol = names.get(call.name.text);
  if (symbol?.kind !== 'function') {
    const functions = [...names]
      .filter(([, known]) => known.kind === 'function')
      .map(([name]) => name);
    const hint = didYouMean(call.name.text, [...functions, ...builtins.keys()]);
    const message =
      symbol === undefined
        ? `unknown function "${call.name.text}"`
        : `"${call.name.text}" is no function`;
    context.report(
      'unknown-name',
      call.name.span,
      `${message}${hint || ': expected the name of a function'}`,
    );
    for (const value of call.values) context.value(context, value);
    return brokenValue(call.span);
  }
  context.calls.push({ name: call.name.text, span: call.span });
  const { parameters } = symbol;
  if (call.values.length !== parameters.length) {
    const names = symbol.declaration.parameters.map((parameter) => parameter.name.text).join(', ');
    context.report(
      'argument-count',
      call.span,
      `found ${countOf(call.values.length)}: expected ${call.name.text}(${names})`,
    );
    return brokenValue(call.span);
  }
  const values = call.values.map((value, index) => {
    const type = parameters[index];
    const checked = context.value(context, value);
    return type === undefined ? checked : convert(context, checked, type);
  });
  return { kind: 'call', span: call.span, type: symbol.result, function: symbol.reference, values };
}

function countOf(values: number): string {
  return `${values} ${values === 1 ? 'value' : 'values'}`;
}
