import { decodePercent, toWellFormed } from './percent';
import { CURRENT_VERSION, upgradeFields, type LinkFields } from './upgrade';

/** A fragment taken apart, none of its fields judged. */
export type ReadFields =
  | { readonly kind: 'empty' }
  | { readonly kind: 'newer'; readonly version: number }
  /** In the format of now. `version` is the one it was written in, 0 for none. */
  | { readonly kind: 'fields'; readonly version: number; readonly fields: LinkFields };

/** With or without `#`. Total. */
export function readFields(fragment: string): ReadFields {
  const text = toWellFormed(fragment).trim().replace(/^#\s*/, '');
  if (text === '') return { kind: 'empty' };
  // Every link of ours has a `;`. One that has only `%3B` was escaped as a whole on its way.
  const isEscaped = !text.includes(';') && /%3b/i.test(text);
  const rawFields = (isEscaped ? decodePercent(text).text : text)
    .split(';')
    .map((field) => field.trim());
  const digits = /^[0-9]+$/.exec(rawFields[0] ?? '')?.[0];
  const version = Math.min(Number(digits ?? 0), Number.MAX_SAFE_INTEGER);
  if (version > CURRENT_VERSION) return { kind: 'newer', version };
  const fields = upgradeFields(digits === undefined ? rawFields : rawFields.slice(1), version);
  return { kind: 'fields', version, fields };
}
