import { useState } from 'react';
import type { Copy } from './copy';
import { copyText } from './copy-text';
import { ShareLink } from './share-link';
import { ShareTexts } from './share-texts';
import './share.css';

/** The link to this moment, and what else one may want to mail of it. */
export function ShareDialog() {
  const [said, setSaid] = useState('');
  const copy: Copy = (text, what) => {
    void copyText(text).then((done) => {
      setSaid(done ? `${what} copied.` : 'The browser refused to copy: select the text instead.');
    });
  };
  return (
    <>
      <ShareLink copy={copy} />
      <ShareTexts copy={copy} />
      <p className="share-said" role="status">
        {said}
      </p>
    </>
  );
}
