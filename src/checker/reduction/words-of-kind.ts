import type { Program, WordKind } from '../../lang';

/** The memory words of one kind, in order. */
export function wordsOfKind({ objects, structs }: Program, kind: WordKind): readonly number[] {
  return objects.flatMap(({ struct, word }) =>
    (structs[struct]?.fields ?? [])
      .filter((field) => field.kind === kind)
      .map(({ offset }) => word + offset),
  );
}
