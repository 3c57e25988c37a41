import { whatIfs } from '../scenarios/posix-timers';
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
  const start = startOf(link.scenario, link.parameters);
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
      // None is kept: a link must not claim one that is not at work here.
      const trouble = [
        ...problems.map(({ message }) => message),
        ...view.whatIfs.map((id) =>
          whatIfs.some((known) => known.id === id)
            ? `This page does not apply what-ifs yet: ${id} is left out. The rest is open.`
            : `This link names a what-if that does not exist here: ${id}. The rest is open.`,
        ),
      ];
      const link =
        view.schedule.length === 0
          ? startOf(view.scenario, view.parameters)
          : { ...view, whatIfs: [] };
      return { link, trouble };
    }
  }
}
