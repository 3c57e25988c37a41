import './tooth.css';

/** One burnt tick, the mark that the lanes and the spine share. */
export function Tooth() {
  return (
    <svg className="tooth" width="11" height="9" viewBox="0 0 11 9" aria-hidden="true">
      <path d="M0 9 5.5 0 11 9Z" />
    </svg>
  );
}
