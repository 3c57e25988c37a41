import type { ReactNode } from 'react';
import { pathNames, type PathName } from '../store';
import type { Copy } from './copy';

/** What every kind of text is given. */
export interface ShareTextProps {
  readonly path: PathName;
  readonly onPath: (path: PathName) => void;
  readonly copy: Copy;
}

interface SharePaperProps extends ShareTextProps {
  /** What is copied, as in "Copy diagram". */
  readonly what: string;
  /** Undefined where there is nothing to copy. */
  readonly text: string | undefined;
  /** Is there a rule where the columns of mail end? */
  readonly isRuled?: boolean;
  /** It has both paths, so there is none to choose. */
  readonly isOfBoth?: boolean;
  /** In place of the text. */
  readonly shown: ReactNode;
  /** More to choose, and words about the text. */
  readonly children?: ReactNode;
}

/** A text, and beside it what to choose and the button that copies it. */
export function SharePaper(props: SharePaperProps) {
  const { path, onPath, copy, what, text, shown, children } = props;
  const { isRuled = false, isOfBoth = false } = props;
  return (
    <div className="share-sheet">
      <div className="share-paper" tabIndex={0} role="region" aria-label={what}>
        {text === undefined ? (
          <p>{shown}</p>
        ) : (
          <pre className={isRuled ? 'is-ruled' : undefined}>{shown}</pre>
        )}
      </div>
      <div className="share-options">
        {!isOfBoth && <PathChoice path={path} onPath={onPath} what={what} />}
        {children}
        {text !== undefined && (
          <button
            type="button"
            className="dialog-button is-main"
            aria-keyshortcuts="d"
            onClick={() => {
              copy(text, `${what.charAt(0).toUpperCase()}${what.slice(1)}`);
            }}
          >
            Copy {what} <kbd>d</kbd>
          </button>
        )}
      </div>
    </div>
  );
}

function PathChoice({ path, onPath, what }: Pick<SharePaperProps, 'path' | 'onPath' | 'what'>) {
  return (
    <fieldset>
      <legend>Path</legend>
      {pathNames.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name={`share-path-${what}`}
            checked={name === path}
            onChange={() => {
              onPath(name);
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
