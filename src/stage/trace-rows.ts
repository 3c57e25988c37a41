import { sentenceOf, type Run, type Sentence } from '../trace';
import { toActorWords } from './actor-words';

/** One tick of a schedule in words. Tick 0 is the start, when nobody has run. */
export interface TraceRow {
  readonly tick: number;
  readonly who: string;
  readonly before: Sentence;
  readonly after: Sentence;
}

/** What one tick was and what came of it in both panes, which run the same schedule. */
export function toTraceRow(before: Run, after: Run, tick: number): TraceRow {
  const actor = before.ticks[tick - 1]?.actor;
  return {
    tick,
    who: actor === undefined ? 'nobody' : toActorWords(before, actor),
    before: sentenceOf(before, tick),
    after: sentenceOf(after, tick),
  };
}

/** All ticks for a text file or a spreadsheet: a line per tick, tabs between the columns. */
export function printTrace(before: Run, after: Run): string {
  const lines = before.states.map((_, index) => {
    const row = toTraceRow(before, after, index);
    return [row.tick, row.who, row.before.text, row.after.text].join('\t');
  });
  return ['tick\twho\tbefore\tafter', ...lines, ''].join('\n');
}
