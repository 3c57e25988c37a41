import { decodeLink, encodeLink, type Catalogue } from '../share';
import { startOf } from './moves';
import { isSameTick } from './runs';
import type { LinkSlice } from './state';

/** A link as opened: the state it restores, and what was wrong with it. */
export interface OpenedLink {
  readonly link: LinkSlice;
  readonly trouble: readonly string[];
}

/** The fragment that restores `link`, without `#`. A suggested schedule not yet begun needs no letters. */
export function toFragment(link: LinkSlice): string {
  if (link.position > 0) return encodeLink(link);
  const start = startOf(link.scenario, link.parameters, link.whatIfs);
  const isStart =
    start.schedule.length === link.schedule.length &&
    start.schedule.every((tick, index) => isSameTick(tick, link.schedule[index]));
  return encodeLink(isStart ? { ...link, schedule: [], position: 0 } : link);
}

/** Reads any fragment; what cannot be honoured is said in `trouble` and the rest opens. */
export function fromFragment(fragment: string, catalogue: Catalogue): OpenedLink {
  const result = decodeLink(fragment, catalogue);
  const first = catalogue.scenarios[0].id;
  switch (result.kind) {
    case 'empty':
      return { link: startOf(first, {}), trouble: [] };
    case 'newer':
      return { link: startOf(first, {}), trouble: [result.message] };
    case 'view': {
      const { view, problems } = result;
      const link =
        view.schedule.length === 0 ? startOf(view.scenario, view.parameters, view.whatIfs) : view;
      return { link, trouble: problems.map(({ message }) => message) };
    }
  }
}
