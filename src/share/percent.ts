/** Text with each lone surrogate replaced by U+FFFD, so that it can be written as UTF-8. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * Like `encodeURIComponent`, but total. Leaves none of the separators `;` `=` `,` `@` of a link.
 */
export function encodePercent(text: string): string {
  return encodeURIComponent(toWellFormed(text));
}

export interface DecodedPercent {
  readonly text: string;
  /** The first escape that is no UTF-8, or a lone `%`; it stays in `text` as it stands. */
  readonly broken: string | null;
}

/**
 * Like `decodeURIComponent`, but total: a broken escape spoils only itself and the escapes it
 * touches.
 */
export function decodePercent(text: string): DecodedPercent {
  let broken: string | null = null;
  const decoded = text.replace(
    /((?:%[0-9a-f]{2})+)|%[^%]{0,2}/giu,
    (escape, bytes: string | undefined) => {
      try {
        if (bytes !== undefined) return decodeURIComponent(bytes);
      } catch {
        // No UTF-8: kept as it stands, like a lone `%`.
      }
      broken ??= escape;
      return escape;
    },
  );
  return { text: decoded, broken };
}
