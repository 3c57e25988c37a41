import { useEffect, useRef, useState } from 'react';
import type { Copy } from './copy';
import { drawPicture } from './draw-picture';

/** The stage as it stands behind the dialog, to save or to copy as SVG. */
export function SharePicture({ copy }: { readonly copy: Copy }) {
  const paper = useRef<HTMLDivElement>(null);
  const [text] = useState(() => {
    const stage = document.querySelector('main[data-view="stage"]');
    return stage === null ? undefined : drawPicture(stage);
  });
  useEffect(() => {
    if (text === undefined) return;
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    paper.current?.replaceChildren(documentElement);
  }, [text]);
  if (text === undefined) {
    return <p className="share-words">The picture is one of the stage: go there first.</p>;
  }
  return (
    <div className="share-sheet">
      <div
        ref={paper}
        className="share-paper is-picture"
        tabIndex={0}
        role="region"
        aria-label="picture"
      />
      <div className="share-options">
        <p>Both panes at this moment, as SVG: in the colours and the size of this window.</p>
        <button
          type="button"
          className="dialog-button"
          onClick={() => {
            save(text);
          }}
        >
          Save as a file
        </button>
        <button
          type="button"
          className="dialog-button is-main"
          onClick={() => {
            copy(text, 'Picture');
          }}
        >
          Copy picture
        </button>
      </div>
    </div>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'gracelane.svg';
  link.click();
  URL.revokeObjectURL(address);
}
