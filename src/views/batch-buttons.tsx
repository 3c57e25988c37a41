interface BatchButtonsProps {
  readonly batch: {
    readonly isRunning: boolean;
    readonly isOpen: boolean;
    readonly ask: () => void;
    readonly cancel: () => void;
  };
  readonly words: string;
  readonly doneWords?: string;
  /** Of what a reader hears cancelled: `the checks of all scenarios`. */
  readonly what: string;
  /** What a reader hears after the words, where there are many such buttons: `claim 3`. */
  readonly of?: string;
}

/** The first button stays where it is, so that it keeps the focus and a second press cancels nothing. */
export function BatchButtons({
  batch,
  words,
  doneWords = 'All checked',
  what,
  of,
}: BatchButtonsProps) {
  const { isRunning, isOpen, ask, cancel } = batch;
  const isOff = isRunning || !isOpen;
  const text = isRunning ? 'Checking' : isOpen ? words : doneWords;
  return (
    <span className="batch-buttons">
      {isRunning && (
        <button type="button" aria-label={`Cancel ${what}`} onClick={cancel}>
          Cancel
        </button>
      )}
      <button
        type="button"
        className="is-main"
        aria-disabled={isOff}
        aria-label={of === undefined ? undefined : `${text} ${of}`}
        onClick={() => {
          if (!isOff) ask();
        }}
      >
        {text}
      </button>
    </span>
  );
}
