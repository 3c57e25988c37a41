import type { Link, ListNode, Validity } from '../trace';
import { nameY, nextY, noteY, pprevY, toNextPath, toPprevPath } from './list-arrow';
import { ArrowHead, Elsewhere, NullBar, OpenHead, Poison, Stub, widthOfEnd } from './list-ends';
import type { Box, ListLayout } from './list-layout';
import { NodeLocks, NodeReaders } from './list-node-notes';
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
  readonly isLit: boolean;
  readonly letterOf: (actor: number) => string;
  readonly nameOf: (actor: number) => string;
  readonly onLight: (isOver: boolean) => void;
}

/** A node: its box, its two pointers, who stands on it, who holds its lock, what has become of it. */
export function ListNodeMark({
  node,
  box,
  layout,
  boxes,
  row,
  isLit,
  letterOf,
  nameOf,
  onLight,
}: ListNodeProps) {
  const middle = box.x + box.width / 2;
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
  const right = box.x + box.width;
  const inRow = row.filter((other) => other.box.y === box.y);
  const after = inRow.find((other) => other.box.x > box.x);
  const before = inRow.findLast((other) => other.box.x < box.x);
  const room = (after?.box.x ?? layout.width) - right;
  const isSame = (other: NodeInRow | undefined): boolean =>
    other !== undefined && other.words === words;
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
      <Pprev link={node.pprev} box={box} boxes={boxes} head={layout.head} />
      <Next link={node.next} box={box} boxes={boxes} room={room} />
      <rect className="list-box" x={box.x} y={box.y} width={box.width} height={box.height} rx={2} />
      <text className="list-name" x={middle} y={nameY(box)} textAnchor="middle">
        {layout.isNarrow ? shortName(node.name) : node.name.replace(/^an? /, '')}
      </text>
      {below !== undefined && (
        <text className="list-validity" x={middle} y={noteY(box)} textAnchor="middle">
          {below}
        </text>
      )}
      <NodeLocks node={node} box={box} letterOf={letterOf} />
      <NodeReaders
        node={node}
        box={box}
        nameOf={nameOf}
        isNarrow={layout.isNarrow}
        letterOf={letterOf}
        isLeftTaken={
          before !== undefined && before.hasLock && box.x - before.box.x < box.width + 40
        }
      />
      {words !== '' && !(node.placement === 'unlinked' && isSame(after)) && (
        <LifeWords
          words={words}
          box={box}
          placement={node.placement}
          room={room}
          isForMore={isSame(before)}
        />
      )}
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
        {words}
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
        <tspan key={line} x={middle} y={box.y + box.height + 11 + 12 * index}>
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
}

function Next({ link, box, boxes, room }: NextProps) {
  const x = box.x + box.width;
  const to = link.object === undefined ? undefined : boxes.get(link.object);
  if (to !== undefined) {
    return (
      <g>
        <path className="list-next" d={toNextPath(box, to)} />
        <ArrowHead from={box} to={to} />
      </g>
    );
  }
  if (link.kind === 'gone') return null;
  if (link.kind === 'null') return <NullBar x={x} y={nextY(box)} />;
  if (link.kind === 'uninitialised') return <Stub x={x} y={nextY(box)} side="right" />;
  const end = {
    x,
    y: nextY(box),
    label: link.label,
    side: 'right',
    isTight: isTight(box, boxes, 1) || room < widthOfEnd(link.label),
  } as const;
  return link.kind === 'poison' ? <Poison {...end} /> : <Elsewhere {...end} />;
}

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

interface PprevProps {
  readonly link: Link;
  readonly box: Box;
  readonly boxes: ReadonlyMap<number, Box>;
  readonly head: Box;
}

function Pprev({ link, box, boxes, head }: PprevProps) {
  const to =
    link.kind === 'head' ? head : link.object === undefined ? undefined : boxes.get(link.object);
  if (to !== undefined) {
    return (
      <g>
        <path className="list-pprev" d={toPprevPath(box, to)} />
        <OpenHead from={box} to={to} />
      </g>
    );
  }
  if (link.kind === 'gone') return null;
  if (link.kind === 'null' || link.kind === 'uninitialised')
    return <Stub x={box.x} y={pprevY(box)} side="left" />;
  const end = {
    x: box.x,
    y: pprevY(box),
    label: link.label,
    side: 'left',
    isTight: isTight(box, boxes, -1),
  } as const;
  return link.kind === 'poison' ? <Poison {...end} /> : <Elsewhere {...end} />;
}
