import { keyTable } from './keyboard';

export function KeysDialog() {
  return (
    <>
      <div className="keys">
        {keyTable.map(([section, rows]) => (
          <section key={section}>
            <h3>{section}</h3>
            <dl>
              {rows.map(({ keys, words }) => (
                <div key={words}>
                  <dt>
                    {keys.map((key) =>
                      key === '…' ? <span key={key}>… </span> : <kbd key={key}>{key}</kbd>,
                    )}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="keys-note">No key acts while text is being typed.</p>
    </>
  );
}
