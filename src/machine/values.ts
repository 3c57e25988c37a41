import type { Program } from '../lang';

/**
 * The texts of one machine, each stored once: a word holds the number of its text, so two words are
 * equal exactly when their texts are. Entry 0 is the empty text. The table only grows and never
 * changes an entry, so a state stays readable for as long as its machine.
 */
export class ValueTable {
  readonly #texts: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #literals: readonly number[];
  readonly #wide: readonly string[];

  constructor(program: Program) {
    this.#wide = program.wide;
    this.#literals = program.texts.map((text) => this.numberOf(text));
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  /** The text with this number; a number that no text has is the empty text. */
  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** The word for the program's literal `index`. */
  literal(index: number): number {
    return this.#literals[index] ?? 0;
  }

  /** 16 hex digits of a `u64` word: small values are themselves, -1-k is the k-th wide constant. */
  hexOf(word: number): string {
    if (word >= 0) return word.toString(16).padStart(16, '0');
    const wide = this.#wide[-1 - word];
    return wide ?? (BigInt(word) + (1n << 64n)).toString(16);
  }

  /** Fills a format: %d an int, %016x a u64, %s a text, %% a percent sign. */
  format(format: string, words: readonly number[]): string {
    let next = 0;
    return format.replace(/%(d|016x|s|%)/g, (_, kind: string) => {
      if (kind === '%') return '%';
      const word = words[next++] ?? 0;
      if (kind === 'd') return String(word);
      return kind === 's' ? this.textOf(word) : this.hexOf(word);
    });
  }
}
