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
}: SourceLineProps) {
  const letters = marks === '' ? [] : marks.split(' ');
  const classes = ['source-line'];
  // What only watches is no part of the kernel.
  if (/^\s*ghost[_ ]/.test(text)) classes.push('is-ghost');
  if (sign !== '') classes.push(sign === '+' ? 'is-added' : 'is-removed');
  if (letters.length > 0)
    classes.push(letters.every((letter) => letter.endsWith('!')) ? 'is-waited' : 'is-current');
  const code = toCode(text);
  return (
    <div className={classes.join(' ')} data-line={id}>
      <span className="source-number">{number}</span>
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
