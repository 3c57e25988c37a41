import type { LaneRow } from './lane-layout';
import { CALLBACK } from './rcu-geometry';
import { placeAhead, placeRcuText } from './rcu-text-place';
import type { TickAxis } from './tick-axis';
import type { RcuPicture } from './use-rcu-picture';

interface RcuTextProps {
  /** As the trace has them, with asterisks. */
  readonly words: readonly string[];
  readonly picture: RcuPicture;
  readonly position: number;
  readonly axis: TickAxis;
  readonly row: LaneRow;
}

const LINE = 15.5;

/** What waits to be freed and who holds it up now, where the lane has room for it. */
export function RcuText({ words, picture, position, axis, row }: RcuTextProps) {
  const cursor = axis.x(position);
  const taken = [
    ...picture.bars.map(({ x, end }) => ({ from: x - 4, to: end + 4 })),
    ...picture.callbacks
      .filter(({ stage }) => stage !== 'gone')
      .map(({ x }) => ({ from: x - CALLBACK, to: x + CALLBACK })),
  ];
  const choices = [
    { lines: words, place: placeRcuText(words.map(toPlain), taken, cursor) },
    { lines: words.map(toShort), place: placeRcuText(words.map(toShort), taken, cursor) },
    { lines: words, place: placeAhead(words.map(toPlain), { width: axis.width, cursor }) },
  ];
  const choice = choices.find((one) => one.place !== undefined);
  if (choice?.place === undefined) return null;
  const { lines, place } = choice;
  const isIdle = lines.length === 1;
  const first = row.base + 4 - ((lines.length - 1) * LINE) / 2;
  return (
    <g textAnchor={place.anchor}>
      {lines.map((line, index) => (
        <text
          key={line}
          className={`rcu-words${isIdle ? ' is-idle' : index === 0 ? ' is-first' : ''}`}
          x={place.x}
          y={first + index * LINE}
        >
          {line
            .split('*')
            .map((part, at) => (at % 2 === 1 ? <tspan key={part}>{part}</tspan> : part))}
        </text>
      ))}
    </g>
  );
}

/** `timer 2 is queued`, `waits for CPU0 alone`: what to say where there is little room. */
const toShort = (line: string): string => (line.split(/[:;]/)[0] ?? line).replace(/^which /, '');

/** The line without the asterisks around what matters most. */
export const toPlain = (line: string): string => line.replaceAll('*', '');
