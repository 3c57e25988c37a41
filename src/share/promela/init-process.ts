import { variablesOf } from './actor-process';
import { exitsOf } from './ending';
import type { Model } from './model';
import { regionFrom } from './region-of-agent';
import { writeShared } from './shared-process';
import { indent, writeStretch } from './stretch';

/** The process that begins: the init block, alone and in one go; then `runs`. `image`: memory that does not begin as 0. */
export function writeInit(
  model: Model,
  image: readonly string[],
  runs: readonly string[],
): readonly string[] {
  const { init } = model;
  const variables = variablesOf(init);
  const lines = writeStretch(
    {
      model,
      agent: init,
      region: regionFrom(init, 0),
      guard: 'true',
      head: image,
      tag: 'init',
      held: [],
      exitTo: exitsOf(model, init),
    },
    runs,
  );
  return [
    `active proctype ${init.process}() {`,
    ...indent([...variables, ...lines]),
    `end_${init.process}:`,
    '  false;',
    ...writeShared(model, init),
    '}',
  ];
}
