import { undo } from '../store';
import { useDispatch, useStage } from './store-context';
import './notice-line.css';

/** One line that says what a choice cost, with the way back. */
export function NoticeLine() {
  const dispatch = useDispatch();
  const notice = useStage((state) => state.face.notice);
  return (
    <div className="notice-place" role="status">
      {notice !== undefined && (
        <p className="notice">
          {notice.text}{' '}
          {notice.canUndo && (
            <button
              type="button"
              onClick={() => {
                dispatch(undo);
              }}
            >
              Undo <kbd>u</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Trouble with the link that was opened: one line under the header. */
export function LinkTrouble() {
  const trouble = useStage((state) => state.face.linkTrouble);
  if (trouble.length === 0) return null;
  return (
    <p className="link-trouble" role="alert">
      {trouble.join(' ')}
    </p>
  );
}
