import { useState } from 'react';
import { copyText } from './copy-text';

/** Puts a text on the clipboard and says so: `what` is copied. */
export type Copy = (text: string, what: string) => void;

/** Copying, and what is said of it: that it is done, or `refused`. */
export function useCopy(refused = 'The browser refused to copy.'): readonly [string, Copy] {
  const [said, setSaid] = useState('');
  const copy: Copy = (text, what) => {
    void copyText(text).then((done) => {
      setSaid(done ? `${what} copied.` : refused);
    });
  };
  return [said, copy];
}
