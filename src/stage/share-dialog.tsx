import { useCopy } from './copy';
import { ShareLink } from './share-link';
import { ShareTexts } from './share-texts';
import './share.css';

/** The link to this moment, and what else one may want to mail of it. */
export function ShareDialog() {
  const [said, copy] = useCopy('The browser refused to copy: select the text instead.');
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
