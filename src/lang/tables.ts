import { largestInt } from './fold';

/** Words for 64-bit numbers: small ones are themselves, the word -1-k stands for entry k. */
export interface WideTable {
  readonly wide: readonly string[];
  /** `digits` are 16 hex digits, lower case. */
  readonly wordOf: (digits: string) => number;
}

export function createWideTable(): WideTable {
  const wide: string[] = [];
  const indices = new Map<string, number>();
  return {
    wide,
    wordOf: (digits) => {
      const value = BigInt(`0x${digits}`);
      if (value <= BigInt(largestInt)) return Number(value);
      const known = indices.get(digits);
      if (known !== undefined) return -1 - known;
      indices.set(digits, wide.length);
      wide.push(digits);
      return -wide.length;
    },
  };
}

/** Texts of a program, each once. */
export interface TextTable {
  readonly texts: readonly string[];
  readonly indexOf: (text: string) => number;
}

export function createTextTable(): TextTable {
  const texts: string[] = [];
  const indices = new Map<string, number>();
  return {
    texts,
    indexOf: (text) => {
      const known = indices.get(text);
      if (known !== undefined) return known;
      indices.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}
