import { useState } from 'react';
import type { ListNode } from '../trace';
import type { Box } from './list-layout';
import { toNodeText } from './list-text';
import { rove } from './rove';
import { useKinLight } from './use-kin-light';

interface ListControlsProps {
  readonly placed: readonly { readonly node: ListNode; readonly box: Box }[];
  /** Pixels of the screen for one of the design. */
  readonly scale: number;
  readonly nameOf: (actor: number) => string;
}

/** What the keyboard reaches of a list: its nodes. One tab stop; arrows go from node to node. */
export function ListControls({ placed, scale, nameOf }: ListControlsProps) {
  const [chosen, setChosen] = useState<number>();
  const tabStop = placed.some(({ node }) => node.object === chosen)
    ? chosen
    : placed[0]?.node.object;
  return (
    <div
      onKeyDown={(event) => {
        rove(event, '.list-control', ['ArrowLeft', 'ArrowRight']);
      }}
    >
      {placed.map(({ node, box }) => (
        <ListControl
          key={node.object}
          object={node.object}
          name={toNodeText(node, nameOf)}
          box={box}
          scale={scale}
          isTabStop={node.object === tabStop}
          onChoose={setChosen}
        />
      ))}
    </div>
  );
}

interface ListControlProps {
  readonly object: number;
  readonly name: string;
  readonly box: Box;
  readonly scale: number;
  readonly isTabStop: boolean;
  readonly onChoose: (object: number) => void;
}

function ListControl({ object, name, box, scale, isTabStop, onChoose }: ListControlProps) {
  const { onFocus, ...others } = useKinLight({ object });
  return (
    <span
      className="list-control"
      role="img"
      aria-label={name}
      tabIndex={isTabStop ? 0 : -1}
      style={{
        left: box.x * scale,
        top: box.y * scale,
        width: box.width * scale,
        height: box.height * scale,
      }}
      {...others}
      onFocus={() => {
        onChoose(object);
        onFocus();
      }}
    />
  );
}
