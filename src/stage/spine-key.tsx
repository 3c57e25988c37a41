import { Comb } from './comb';
import './chips.css';
import './tooth.css';

/** What the marks on this page mean; it sits in the spine, next to the picture. */
export function SpineKey() {
  return (
    <ul className="spine-key" aria-label="Key">
      <li>
        <span className="chip is-siglock" /> siglock
      </li>
      <li>
        <span className="chip is-lock" /> other lock
      </li>
      <li>
        <span className="chip is-comb">
          <Comb />
        </span>{' '}
        irqs off
      </li>
      <li>
        <svg className="tooth" width="22" height="9" viewBox="0 0 22 9" aria-hidden="true">
          <path d="M0 9 5 0 10 9Zm11 0 5-9 5 9Z" />
        </svg>{' '}
        spin
      </li>
      <li>
        <span className="chip is-rcu" /> RCU
      </li>
    </ul>
  );
}
