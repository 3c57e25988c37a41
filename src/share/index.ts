export {
  type Catalogue,
  type CatalogueParameter,
  type CatalogueScenario,
  toCatalogueScenario,
} from './catalogue';
export { type Columns, type Data, fromColumns, toColumns } from './columns';
export { decodeLink, type LinkResult } from './decode-link';
export { encodeLink, toSortedSet, type LinkView } from './link';
export { addWalk, findWalk, toMissingWalk, type LinkWalk } from './link-walk';
export type { LinkFieldName, LinkProblem, LinkProblemCode } from './link-problem';
export { toActorTicks, toLetterTicks } from './letter-ticks';
export { exportPromela } from './promela';
export {
  decodeSchedule,
  encodeSchedule,
  MAX_SCHEDULE_TICKS,
  type DecodedSchedule,
  type ScheduleProblem,
  type Tick,
} from './schedule-text';
