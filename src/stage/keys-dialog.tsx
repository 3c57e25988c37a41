import { keyTable } from './keyboard';

export function KeysDialog() {
  return (
    <>
      <dl className="keys">
        {keyTable.map(([keys, words]) => (
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
      <p className="keys-note">No key acts while text is being typed.</p>
    </>
  );
}
