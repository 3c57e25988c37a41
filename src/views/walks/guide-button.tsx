import type { Ref } from 'react';
import { useDispatch } from '../../stage';
import type { Move } from '../../store';

interface GuideButtonProps {
  readonly words: string;
  readonly move: Move;
  /** The one that leads on. */
  readonly isMain?: boolean;
  /** The key that does the same. */
  readonly keys?: string;
  readonly button?: Ref<HTMLButtonElement>;
}

export function GuideButton({ words, move, isMain = false, keys, button }: GuideButtonProps) {
  const dispatch = useDispatch();
  return (
    <button
      ref={button}
      type="button"
      className={isMain ? 'is-main' : undefined}
      aria-describedby={isMain ? 'guide-says' : undefined}
      onClick={() => {
        dispatch(move);
      }}
    >
      {words}
      {keys !== undefined && (
        <>
          {' '}
          <kbd>{keys}</kbd>
        </>
      )}
    </button>
  );
}
