import { decodeLink, encodeLink, type Catalogue } from '../share';
import { startOf } from './moves';
import { isSameSchedule } from './runs';
import { isViewName, type LinkSlice, type ViewName } from './state';

/** A link as opened: the state it restores, and what was wrong with it. */
export interface OpenedLink {
  readonly link: LinkSlice;
  readonly view: ViewName;
  readonly trouble: readonly string[];
}

/** The fragment that restores `link`, seen in `view`, without `#`. A suggested schedule not yet begun needs no letters. */
export function toFragment(slice: LinkSlice, view: ViewName = 'stage'): string {
  const link = view === 'stage' ? slice : { ...slice, show: view };
  if (link.position > 0) return encodeLink(link);
  const start = startOf(link.scenario, link.parameters, link.whatIfs);
  const isStart = isSameSchedule(start.schedule, link.schedule);
  return encodeLink(isStart ? { ...link, schedule: [], position: 0 } : link);
}

/** Reads any fragment; what cannot be honoured is said in `trouble` and the rest opens. */
export function fromFragment(fragment: string, catalogue: Catalogue): OpenedLink {
  const result = decodeLink(fragment, catalogue);
  const first = catalogue.scenarios[0].id;
  switch (result.kind) {
    case 'empty':
      return { link: startOf(first, {}), view: 'stage', trouble: [] };
    case 'newer':
      return { link: startOf(first, {}), view: 'stage', trouble: [result.message] };
    case 'view': {
      const { show, ...view } = result.view;
      const link =
        view.schedule.length === 0 ? startOf(view.scenario, view.parameters, view.whatIfs) : view;
      return {
        link,
        view: isViewName(show) ? show : 'stage',
        trouble: result.problems.map(({ message }) => message),
      };
    }
  }
}
