import { useMemo } from 'react';
import { computeIsSame } from '../store';
import { toAddress } from './address';
import type { Copy } from './copy';
import { useStage } from './store-context';

/** The link to this moment, and whether it really leads here: it is decoded and replayed to find out. */
export function ShareLink({ copy }: { readonly copy: Copy }) {
  const link = useStage((state) => state.link);
  const view = useStage((state) => state.face.view);
  const guide = useStage((state) => state.face.guide);
  const address = toAddress(link, view, guide);
  const fragment = address.slice(address.indexOf('#') + 1);
  const isSame = useMemo(() => computeIsSame(link, fragment), [link, fragment]);
  return (
    <>
      <label className="share-label" htmlFor="share-link">
        Link
      </label>
      <div className="share-row">
        <input
          id="share-link"
          readOnly
          value={address}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
        <button
          type="button"
          className="dialog-button"
          aria-label="Copy the link"
          aria-keyshortcuts="c"
          onClick={() => {
            copy(address, 'Link');
          }}
        >
          Copy <kbd>c</kbd>
        </button>
      </div>
      <p className="share-words">
        {fragment.length} characters after the #, holding scenario, what-ifs, schedule and position.
        Nothing goes to a server. Replayed just now:{' '}
        {isSame ? (
          <b>same state</b>
        ) : (
          <b className="is-wrong">not the same state, please report this</b>
        )}
        .
      </p>
    </>
  );
}
