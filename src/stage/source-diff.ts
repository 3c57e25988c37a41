/**
 * Which lines of two texts differ: those outside a longest common subsequence, indent ignored.
 *
 * ```text
 * before   a b c d        after   a x c d        →  before line 2, after line 2; same: 1 1, 3 3, 4 4
 * ```
 */
export function computeDifferent(
  before: readonly string[],
  after: readonly string[],
): {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  /** By the line before, the line after that it is the same as. */
  readonly same: ReadonlyMap<number, number>;
} {
  const left = before.map((line) => line.trim());
  const right = after.map((line) => line.trim());
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const length =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.fill(length, column, column + 1);
    }
  }
  const different = {
    before: new Set<number>(),
    after: new Set<number>(),
    same: new Map<number, number>(),
  };
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      row += 1;
      column += 1;
      different.same.set(row, column);
    } else if (
      column >= right.length ||
      (row < left.length && at(row + 1, column) >= at(row, column + 1))
    ) {
      if (left[row] !== '') different.before.add(row + 1);
      row += 1;
    } else {
      if (right[column] !== '') different.after.add(column + 1);
      column += 1;
    }
  }
  return different;
}
