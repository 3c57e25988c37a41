interface SourceLineProps {
  /** `before.race:21`, how the panel finds it. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** `−` or `+` where the other path has not this line. */
  readonly sign: string;
  /** Letters of the actors that do this line next, `!` behind those that wait, set apart by spaces. */
  readonly marks: string;
  /** Does Tab lead to its fold button? */
  readonly isTabStop: boolean;
  /** Set on the first line of a function. */
  readonly fold: 'open' | 'closed' | undefined;
  readonly onFold: () => void;
  /** Who can stand there: `reader or deleter`; empty where nobody can. */
  readonly who: string;
  /** Is it the line of what is pointed at? */
  readonly isLit: boolean;
  /** Does running on halt there? */
  readonly isStop: boolean;
  readonly onStop: () => void;
}

export function SourceLine({
  id,
  number,
  text,
  sign,
  marks,
  isTabStop,
  fold,
  onFold,
  who,
  isLit,
  isStop,
  onStop,
}: SourceLineProps) {
  const letters = marks === '' ? [] : marks.split(' ');
  const classes = ['source-line'];
  // What only watches is no part of the kernel.
  if (/^\s*ghost[_ ]/.test(text)) classes.push('is-ghost');
  if (sign !== '') classes.push(sign === '+' ? 'is-added' : 'is-removed');
  if (isStop) classes.push('is-stop');
  if (isLit) classes.push('is-lit');
  if (letters.length > 0)
    classes.push(letters.every((letter) => letter.endsWith('!')) ? 'is-waited' : 'is-current');
  const code = toCode(text);
  return (
    <div className={classes.join(' ')} data-line={id}>
      {who === '' ? (
        <span className="source-number">{number}</span>
      ) : (
        <button
          type="button"
          className="source-number"
          aria-pressed={isStop}
          aria-label={`Stop when ${who} gets to line ${String(number)}`}
          title={`Stop when ${who} gets here`}
          tabIndex={-1}
          onClick={onStop}
        >
          {number}
        </button>
      )}
      <span className="source-sign">{sign}</span>
      {fold === undefined ? (
        <code>{code}</code>
      ) : (
        <button
          type="button"
          className="source-fold"
          aria-expanded={fold === 'open'}
          data-fold={id}
          tabIndex={isTabStop ? 0 : -1}
          onClick={onFold}
        >
          <code>{fold === 'open' ? text : `${text.replace(/\s*\{\s*$/, '')} …`}</code>
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
