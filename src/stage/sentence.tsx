import type { Sentence } from '../trace';
import { KinWords } from './kin-words';
import { useLayout } from './use-layout';
import './sentence.css';

/** A sentence whose objects are underlined. */
export function SentenceLine({ sentence }: { readonly sentence: Sentence }) {
  return (
    <p className="sentence">
      <KinWords
        parts={sentence.parts}
        toPlain={(text, index) => (
          <Plain text={text} isTitle={sentence.kind === 'fault' && index === 0} />
        )}
      />
    </p>
  );
}

/** The name of a fault, up to the first full stop, stands out. */
function Plain({ text, isTitle }: { readonly text: string; readonly isTitle: boolean }) {
  const end = isTitle ? text.indexOf('.') + 1 : 0;
  if (end === 0) return text;
  return (
    <>
      <b>{text.slice(0, end)}</b>
      {text.slice(end)}
    </>
  );
}

/** What the panes say before tick 1. */
export function StartLine({
  path,
  ahead,
  actors,
}: {
  readonly path: 'before' | 'after';
  readonly ahead: number;
  readonly actors: number;
}) {
  const isPhone = useLayout() === 'phone';
  const keys = Array.from({ length: Math.min(actors, 9) }, (_, index) => (
    <kbd key={index}>{index + 1}</kbd>
  ));
  if (path === 'before') {
    return (
      <p className="sentence is-start">
        {ahead > 0
          ? 'Nothing has run yet. A suggested schedule lies ahead, in grey.'
          : 'Nothing has run yet.'}
      </p>
    );
  }
  if (isPhone) {
    const who = 'choose below who runs.';
    return (
      <p className="sentence is-start">
        {ahead > 0 ? (
          <>
            Press <kbd>›</kbd> to take its first tick, or {who}
          </>
        ) : (
          `To begin, ${who}`
        )}
      </p>
    );
  }
  return (
    <p className="sentence is-start">
      {ahead > 0 ? (
        <>
          Press <kbd>→</kbd> to take its first tick, or choose who runs with {keys}
        </>
      ) : (
        <>Choose who runs with {keys}</>
      )}
    </p>
  );
}
