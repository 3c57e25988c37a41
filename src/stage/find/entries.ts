import type { Checks, LinkSlice, Stop, WalkProgress } from '../../store';
import { also, alsoOfKind } from './also';
import { toCodeEntries, toLineStops } from './code-entries';
import type { Entry } from './entry';
import { toEventEntries, toMomentEntries, toObjectEntries } from './moment-entries';
import { toSettingEntries } from './setting-entries';
import { toWalkEntries } from './walk-entries';

interface Page {
  readonly link: LinkSlice;
  readonly stops: readonly Stop[];
  readonly isStage: boolean;
  readonly checks: Checks;
  readonly walks: WalkProgress;
}

/** Everything that can be found. */
export const toEntries = ({ link, stops, isStage, checks, walks }: Page): readonly Entry[] =>
  [
    ...toMomentEntries(link, isStage),
    ...toWalkEntries(walks),
    ...toSettingEntries(link),
    ...toEventEntries(link, checks),
    ...toObjectEntries(link),
    ...toCodeEntries(link),
    ...toLineStops(link, stops),
  ].map((entry) => ({ ...entry, also: toAlso(entry.id) }));

function toAlso(id: string): string {
  const kind = Object.keys(alsoOfKind).find((start) => id.startsWith(`${start}-`));
  return also[id] ?? (kind === undefined ? '' : (alsoOfKind[kind] ?? ''));
}
