import { pathNames } from '../store';
import { readoutsOf } from '../trace';
import { pathLabels } from './path-label';
import { MissedList } from './readout-text';
import { usePane, type PaneData } from './use-runs';

/** The whole text that user space has, of both paths, and what is missing in it or there twice. */
export function ReadoutDialog() {
  const before = usePane('before');
  const after = usePane('after');
  return (
    <div className="whole-texts">
      {pathNames.map((path) => (
        <WholeText key={path} pane={path === 'before' ? before : after} />
      ))}
    </div>
  );
}

function WholeText({ pane }: { readonly pane: PaneData }) {
  return (
    <section aria-label={pathLabels[pane.path].name}>
      <h3>{pathLabels[pane.path].name}</h3>
      {readoutsOf(pane.run, pane.state, pane.position).map(({ file, entries, missed }) => (
        <div key={file.actor}>
          {file.userText === '' ? (
            <p>User space has no text yet.</p>
          ) : (
            <pre tabIndex={0} aria-label={`Text, ${pane.path}`}>
              {file.userText}
            </pre>
          )}
          <p>{toReturnWords(file.returns)}</p>
          {entries.flatMap(({ note, name, kind }, index) =>
            note === undefined || kind !== 'record'
              ? []
              : [
                  <em key={index} className="readout-note">
                    {name}: {note}
                  </em>,
                ],
          )}
          <MissedList missed={missed} />
        </div>
      ))}
    </section>
  );
}

const toReturnWords = (returns: readonly number[]): string =>
  returns.length === 0
    ? 'No read() has returned yet.'
    : `read() returned ${returns.map(String).join(', ')}.`;
