import { useState } from 'react';
import { copyText } from './copy-text';
import { ShareLink } from './share-link';
import { ShareTexts } from './share-texts';
import './share.css';

/** Puts a text on the clipboard and says so: `what` is copied. */
export type Copy = (text: string, what: string) => void;

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
