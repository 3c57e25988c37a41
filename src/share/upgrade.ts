/**
 * Old links stay readable: one upgrader per version, each lifting the fields of a link by one
 * version.
 *
 *     link of format 1 ── UPGRADERS[1] ──> 2 ── UPGRADERS[2] ──> 3 ──> the decoder
 *
 * To change the format: append one upgrader, test it, and let link.ts read and write the new format
 * only.
 */

/** The raw fields after the version, scenario first, percent-encoding untouched. */
export type LinkFields = readonly string[];

/** Must be total: it meets whatever a link of its version may hold, broken fields too. */
export type Upgrader = (fields: LinkFields) => LinkFields;

/** Entry `n` takes format `n` to format `n + 1`. */
export const UPGRADERS: readonly Upgrader[] = [
  // Format 0 is a link without a number, as typed by hand: its fields are those of format 1.
  (fields) => fields,
];

export const CURRENT_VERSION = UPGRADERS.length;

/**
 * The fields in the format that the last of `upgraders` makes; unchanged if `version` is that
 * format or newer.
 */
export function upgradeFields(
  fields: LinkFields,
  version: number,
  upgraders: readonly Upgrader[] = UPGRADERS,
): LinkFields {
  return upgraders.slice(version).reduce((upgraded, upgrader) => upgrader(upgraded), fields);
}
