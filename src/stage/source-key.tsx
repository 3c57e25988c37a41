import type { PathName } from '../store';

/** What the marks beside the lines mean, over them. The names of the lines say it for those who listen. */
export function SourceKey({ path }: { readonly path: PathName }) {
  return (
    <p className="source-key" aria-hidden="true">
      <span>
        <b className={path === 'before' ? 'is-removed' : 'is-added'}>
          {path === 'before' ? '−' : '+'}
        </b>
        only {path}
      </span>
      <span>
        <i />
        an actor does it next
      </span>
      <span>
        <i className="is-waiting" />
        it waits there
      </span>
    </p>
  );
}
