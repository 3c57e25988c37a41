import { useStage } from './store-context';
import './notice-line.css';

/** What of the page itself went wrong, and the way out. */
export function FailureLine() {
  const failure = useStage((state) => state.face.failure);
  if (failure === undefined) return null;
  return (
    <p className="link-trouble" role="alert">
      {failure} The moment that is shown stays in the address.{' '}
      <button
        type="button"
        onClick={() => {
          window.location.reload();
        }}
      >
        Reload the page
      </button>
    </p>
  );
}
