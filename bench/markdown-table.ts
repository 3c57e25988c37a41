/** Rows of cells as a Markdown table that is readable as it is; the first row is the head. Numbers stand right. */
export function toMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const isNumeric = head.map((_, column) =>
    body.every((row) => /^([\d.,×–-]*|1\/[\d.]+)$/.test(row[column] ?? '')),
  );
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${head
      .map((_, column) => {
        const [cell, width] = [row[column] ?? '', widths[column] ?? 0];
        return isNumeric[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    isNumeric[column] === true ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}
