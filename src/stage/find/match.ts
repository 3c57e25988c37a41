/**
 * How well words fit what was typed, from 0; undefined where they do not. Each word typed must be found:
 * as the beginning of a word, inside of one, or letter by letter from the beginning of one.
 *
 * ```text
 * "del unl"   deleter unlinks timer 2     two beginnings
 * "rgl"       rcu_read_lock, grace…       letter by letter, not too far apart
 * ```
 */
export function match(typed: string, text: string): number | undefined {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  let total = 0;
  for (const word of words) {
    const score = matchWord(word, lower);
    if (score === undefined) return undefined;
    total += score;
  }
  return words.length === 0 ? 0 : total / words.length - Math.min(text.length, 100) / 100;
}

function matchWord(word: string, text: string): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = isStart(text, at) && isStart(text, at + word.length);
    const score = isWhole ? 100 : isStart(text, at) ? 80 : 40;
    best = Math.max(best ?? 0, score);
  }
  return best ?? matchLetters(word, text);
}

/** Letter by letter, the first one at the beginning of a word, the last one at most so many letters on. */
function matchLetters(word: string, text: string): number | undefined {
  if (word.length < 3) return undefined;
  const reach = 4 * word.length;
  for (let start = 0; start < text.length; start += 1) {
    if (text[start] !== word[0] || !isStart(text, start)) continue;
    let at = start;
    for (const letter of word.slice(1)) {
      at = text.indexOf(letter, at + 1);
      if (at < 0 || at - start > reach) break;
    }
    if (at >= 0 && at - start <= reach) return 20 - (10 * (at - start)) / reach;
  }
  return undefined;
}

const isStart = (text: string, at: number): boolean =>
  at === 0 ||
  at >= text.length ||
  !/[a-z0-9]/.test(text[at - 1] ?? '') ||
  !/[a-z0-9]/.test(text[at] ?? '');
