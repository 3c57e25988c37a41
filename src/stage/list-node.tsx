import type { Link, ListNode, NodeChange, Validity } from '../trace';
import {
  middleY,
  nameY,
  nextStub,
  noteY,
  pprevStub,
  toNextArrow,
  toPprevArrow,
} from './list-arrow';
import { stubLength, widthOfEnd } from './list-ends';
import type { Box, ListLayout } from './list-layout';
import { NodeLocks } from './list-node-notes';
import { ListOutline } from './list-outline';
import { ListPointer } from './list-pointer';
import { toLifeWords } from './list-text';
import { shortName } from './short-name';

/** What a node has to know of its neighbours, so that nothing is written over them. */
export interface NodeInRow {
  readonly box: Box;
  readonly words: string;
  readonly hasLock: boolean;
}

interface ListNodeProps {
  readonly node: ListNode;
  readonly box: Box;
  readonly layout: ListLayout;
  readonly boxes: ReadonlyMap<number, Box>;
  /** All nodes by column, this one too. */
  readonly row: readonly NodeInRow[];
  /** What of it the last tick changed. */
  readonly change: NodeChange | undefined;
  readonly isLit: boolean;
  readonly letterOf: (actor: number) => string;
  readonly onLight: (isOver: boolean) => void;
}

/** A node: its box, its two pointers, who holds its lock, what has become of it. */
export function ListNodeMark(props: ListNodeProps) {
  const { node, box, layout, boxes, row, change, isLit, letterOf, onLight } = props;
  const isFreed = node.phase === 'freed';
  const isWaiting = node.phase === 'waiting' || node.phase === 'ready';
  const classes = [
    'list-node',
    `is-${node.placement}`,
    isWaiting ? 'is-waiting' : '',
    isFreed ? 'is-freed' : '',
    isLit ? 'is-lit' : '',
  ];
  const words = toNote(node);
  const below = isFreed
    ? 'freed'
    : node.validity === undefined
      ? undefined
      : toShort(node.validity, layout);
  const inRow = row.filter((other) => other.box.y === box.y);
  const after = inRow.find((other) => other.box.x > box.x);
  const before = inRow.findLast((other) => other.box.x < box.x);
  const room = (after?.box.x ?? layout.width) - box.x - box.width;
  const isSame = (other: NodeInRow | undefined): boolean =>
    other !== undefined && other.words === words;
  const own = { ...box, x: 0, y: 0 };
  return (
    <g
      className={classes.join(' ')}
      onPointerEnter={() => {
        onLight(true);
      }}
      onPointerLeave={() => {
        onLight(false);
      }}
    >
      <Pprev
        link={node.pprev}
        box={box}
        boxes={boxes}
        head={layout.head}
        isChanged={change?.pprev === true}
      />
      <Next
        link={node.next}
        box={box}
        boxes={boxes}
        room={room}
        isChanged={change?.next === true}
      />
      <g
        className="list-body"
        style={{ transform: `translate(${String(box.x)}px, ${String(box.y)}px)` }}
      >
        {change?.body === true && <ListOutline x={0} y={0} width={box.width} height={box.height} />}
        <rect className="list-box" width={box.width} height={box.height} rx={2} />
        <text
          className="list-name"
          x={box.width / 2}
          y={below === '' ? middleY(own) : nameY(own)}
          textAnchor="middle"
        >
          {layout.isNarrow ? shortName(node.name) : node.name.replace(/^an? /, '')}
        </text>
        {below !== undefined && below !== '' && (
          <text className="list-validity" x={box.width / 2} y={noteY(own)} textAnchor="middle">
            {below}
          </text>
        )}
        <NodeLocks node={node} box={box} letterOf={letterOf} isChanged={change?.locks === true} />
        {words !== '' && !(node.placement === 'unlinked' && isSame(after)) && (
          <LifeWords
            words={words}
            box={own}
            placement={node.placement}
            room={room}
            isForMore={isSame(before)}
          />
        )}
      </g>
    </g>
  );
}

/** What is written beside a node; a freed one says so inside. */
export const toNote = (node: ListNode): string => (node.phase === 'freed' ? '' : toLifeWords(node));

interface LifeWordsProps {
  readonly words: string;
  readonly box: Box;
  readonly placement: ListNode['placement'];
  /** Pixels to the right of the box. */
  readonly room: number;
  /** The node to the left has the same words: these are for both. */
  readonly isForMore: boolean;
}

/** Beside a node where there is room; else below it in two lines, which fit the width of a column. */
function LifeWords({ words, box, placement, room, isForMore }: LifeWordsProps) {
  const right = box.x + box.width;
  if (placement === 'inserting') {
    return (
      <text className="list-life" x={right + 22} y={box.y + 8}>
        {room > 24 + 5.7 * words.length ? words : words.replace(/:.*$/, '')}
      </text>
    );
  }
  if (isForMore) {
    return (
      <text className="list-life" x={right} y={box.y + box.height + 22} textAnchor="end">
        {words}
      </text>
    );
  }
  if (room > 14 + 6 * words.length) {
    return (
      <text className="list-life" x={right + 10} y={box.y + box.height - 6}>
        {words}
      </text>
    );
  }
  const middle = box.x + box.width / 2;
  return (
    <text className="list-life" textAnchor="middle">
      {inTwo(words).map((line, index) => (
        <tspan key={line} x={middle} y={box.y + box.height + 13 + 11 * index}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Split at the blank nearest to the middle. */
function inTwo(words: string): readonly string[] {
  const blanks = [...words.matchAll(/ /g)].map(({ index }) => index);
  const middle = words.length / 2;
  const [first] = blanks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return first === undefined ? [words] : [words.slice(0, first), words.slice(first + 1)];
}

/** `not valid`, `invalid` or `inv.`, as wide as the node is. */
function toShort(validity: Validity, { isNarrow, node }: ListLayout): string {
  if (!isNarrow) return validity;
  if (node.width < 32) return validity === 'valid' ? '' : 'inv.';
  return validity.replace('not ', 'in');
}

interface NextProps {
  readonly link: Link;
  readonly box: Box;
  readonly boxes: ReadonlyMap<number, Box>;
  /** Pixels to the right of the box. */
  readonly room: number;
  readonly isChanged: boolean;
}

function Next({ link, box, boxes, room, isChanged }: NextProps) {
  const to = link.object === undefined ? undefined : boxes.get(link.object);
  const isEnd = to === undefined;
  const isCut = isEnd && (isTight(box, boxes, 1) || room < widthOfEnd(link.label));
  const shown = toShown(link, to);
  const arrow =
    to === undefined ? nextStub(box, stubLength(shown.kind, 'right', isCut)) : toNextArrow(box, to);
  return (
    <ListPointer link={shown} arrow={arrow} side="right" isTight={isCut} isChanged={isChanged} />
  );
}

interface PprevProps extends Omit<NextProps, 'room'> {
  readonly head: Box;
}

function Pprev({ link, box, boxes, head, isChanged }: PprevProps) {
  const to =
    link.kind === 'head' ? head : link.object === undefined ? undefined : boxes.get(link.object);
  const isCut = to === undefined && isTight(box, boxes, -1);
  const shown = toShown(link, to);
  const arrow =
    to === undefined
      ? pprevStub(box, stubLength(shown.kind, 'left', isCut))
      : toPprevArrow(box, to);
  return (
    <ListPointer link={shown} arrow={arrow} side="left" isTight={isCut} isChanged={isChanged} />
  );
}

/** A node that is not in the picture is named, as anything else that is not. */
const toShown = (link: Link, to: Box | undefined): Link =>
  to === undefined && (link.kind === 'node' || link.kind === 'head')
    ? { ...link, kind: 'other' }
    : link;

/** Whether a node stands so near on that side that no name fits between. */
function isTight(box: Box, boxes: ReadonlyMap<number, Box>, side: -1 | 1): boolean {
  return [...boxes.values()].some(
    (other) =>
      other !== box &&
      other.y === box.y &&
      (other.x - box.x) * side > 0 &&
      Math.abs(other.x - box.x) < box.width + 60,
  );
}
