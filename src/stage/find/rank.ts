import type { Entry } from './entry';
import { match } from './match';

/** What stands under one heading. A type, as lists of groups are asked for with any further names. */
export type EntryGroup = {
  readonly value: string;
  readonly items: readonly Entry[];
};

const RECENT = 'Used last';
const MOST_RECENT = 5;
/** More of one kind than this nobody reads: type a letter more. */
const MOST_OF_A_KIND = 8;
const MOST = 60;
/** Of two that fit about equally well, the one that was used last comes first. */
const BONUS = 15;

/** The entries that fit, best kind first; without anything typed all but the deep ones, in their order. */
export function rank(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): readonly EntryGroup[] {
  if (typed.trim() === '') return toGroups(entries, recent);
  const fitting = entries
    .flatMap((entry) => {
      const score = fit(entry, typed);
      if (score === undefined) return [];
      return [{ entry, score: score + (recent.includes(entry.id) ? BONUS : 0) }];
    })
    .toSorted((one, other) => other.score - one.score);
  return groupBy(fitting.map(({ entry }) => entry).slice(0, MOST));
}

/** What an entry is called counts for more than where it stands. */
function fit({ words, detail, section, also }: Entry, typed: string): number | undefined {
  const own = match(typed, `${words} ${detail}`);
  const others = match(typed, `${words} ${detail} ${section} ${also}`);
  if (own === undefined) return others;
  const asCalled = own + (match(typed, words) === undefined ? 10 : 20);
  return Math.max(asCalled, others ?? 0);
}

function toGroups(entries: readonly Entry[], recent: readonly string[]): readonly EntryGroup[] {
  const last = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const shown = last.slice(0, MOST_RECENT);
  const others = groupBy(
    entries.filter((entry) => !entry.isDeep && !shown.includes(entry)),
    Infinity,
  );
  return shown.length === 0 ? others : [{ value: RECENT, items: shown }, ...others];
}

function groupBy(entries: readonly Entry[], most = MOST_OF_A_KIND): readonly EntryGroup[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.section) ?? [];
    groups.set(entry.section, group);
    if (group.length < most) group.push(entry);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}
