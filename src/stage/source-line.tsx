import type { PathName } from '../store';
import { isSaying } from './source-folds';
import { toLineName } from './source-names';

interface SourceLineProps {
  /** `before.race:21`, how the panel finds it. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly path: PathName;
  /** Has the other path not this line? */
  readonly isDifferent: boolean;
  /** Letters of the actors that do this line next, `!` behind those that wait, set apart by spaces. */
  readonly marks: string;
  /** The same in words, with names. */
  readonly standing: string;
  /** Is it what Tab leads to? */
  readonly isTabStop: boolean;
  /** Set on the first line of a function. */
  readonly fold: { readonly name: string; readonly isOpen: boolean } | undefined;
  readonly onFold: (name: string, isOpen: boolean) => void;
  /** Who can stand there: `reader or deleter`; empty where nobody can. */
  readonly who: string;
  /** Is it a line of what is pointed at? */
  readonly isLit: boolean;
  /** Does running on halt there? */
  readonly isStop: boolean;
  readonly onStop: () => void;
}

export function SourceLine(props: SourceLineProps) {
  const { id, text, path, isDifferent, marks, standing, isTabStop, fold, isLit, isStop } = props;
  const letters = marks === '' ? [] : marks.split(' ');
  const classes = ['source-line'];
  // What only watches is no part of the kernel.
  if (/^\s*ghost[_ ]/.test(text)) classes.push('is-ghost');
  if (isDifferent) classes.push(path === 'before' ? 'is-removed' : 'is-added');
  if (isStop) classes.push('is-stop');
  if (isLit) classes.push('is-lit');
  if (letters.length > 0)
    classes.push(letters.every((letter) => letter.endsWith('!')) ? 'is-waited' : 'is-current');
  return (
    <div className={classes.join(' ')} data-line={id}>
      <LineNumber {...props} />
      <span className="source-sign">{isDifferent ? (path === 'before' ? '−' : '+') : ''}</span>
      {fold === undefined ? (
        <code>{toCode(text)}</code>
      ) : (
        <button
          type="button"
          className="source-fold"
          aria-expanded={fold.isOpen}
          aria-description={standing}
          data-fold={fold.name}
          data-control={fold.name}
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => {
            props.onFold(fold.name, !fold.isOpen);
          }}
        >
          <code>{fold.isOpen ? text : `${text.replace(/\s*\{\s*$/, '')} …`}</code>
        </button>
      )}
      {letters.map((letter) => (
        <span
          key={letter}
          className={letter.endsWith('!') ? 'source-letter is-waiting' : 'source-letter'}
        >
          {letter.replace('!', ' waits')}
        </span>
      ))}
    </div>
  );
}

/** The number is what the keyboard reaches of a line, and where somebody can stand it is the switch of a stop. */
function LineNumber(props: SourceLineProps) {
  const { id, number, text, who, fold, isTabStop, isStop, onStop } = props;
  const isFirst = fold !== undefined;
  if (!isSaying(text) || (isFirst && who === ''))
    return <span className="source-number">{number}</span>;
  const canStop = who !== '';
  return (
    <button
      type="button"
      className="source-number"
      aria-label={toLineName(props)}
      aria-pressed={canStop ? isStop : undefined}
      aria-disabled={!canStop}
      aria-description={canStop ? `Stop when ${who} gets here` : 'Nobody can stop here'}
      data-control={isFirst ? undefined : id}
      tabIndex={isTabStop && !isFirst ? 0 : -1}
      onClick={canStop ? onStop : undefined}
    >
      {number}
    </button>
  );
}

/** Comments stand back. */
function toCode(text: string) {
  const at = text.indexOf('//');
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <i>{text.slice(at)}</i>
    </>
  );
}
