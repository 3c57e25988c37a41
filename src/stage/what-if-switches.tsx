import { useId, type ReactNode } from 'react';
import { refusedPairOf, type WhatIf, whatIfs } from '../scenarios/posix-timers';
import { toggleWhatIf } from '../store';
import { useDispatch, useStage } from './store-context';
import './what-if-switches.css';

interface WhatIfSwitchesProps {
  /** By id, what a check said of it: a word at the end of its row. */
  readonly results?: ReadonlyMap<string, ReactNode>;
}

const groups = [
  ['reader', 'Reader'],
  ['writers', 'Writers'],
] as const;

/** A switch for each what-if. They combine, but for a few pairs: the second of such a pair says so. */
export function WhatIfSwitches({ results }: WhatIfSwitchesProps) {
  return (
    <div className="what-ifs">
      {groups.map(([group, words]) => (
        <Group
          key={group}
          words={words}
          members={whatIfs.filter((one) => one.group === group)}
          results={results}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly words: string;
  readonly members: readonly WhatIf[];
  readonly results: ReadonlyMap<string, ReactNode> | undefined;
}

function Group({ words, members, results }: GroupProps) {
  const heading = useId();
  const on = useStage((state) => state.link.whatIfs);
  return (
    <section>
      <h3 id={heading}>{words}</h3>
      <ul aria-labelledby={heading}>
        {members.map((whatIf) => (
          <li key={whatIf.id}>
            <Switch
              whatIf={whatIf}
              isOn={on.includes(whatIf.id)}
              refusedBy={on.includes(whatIf.id) ? undefined : refuserOf(whatIf.id, on)}
              result={results?.get(whatIf.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SwitchProps {
  readonly whatIf: WhatIf;
  readonly isOn: boolean;
  /** The one that is on and does not combine with it. */
  readonly refusedBy: WhatIf | undefined;
  readonly result: ReactNode;
}

/** Pressed while it is refused, the store says why. */
function Switch({ whatIf, isOn, refusedBy, result }: SwitchProps) {
  const { id, path, title, sentence } = whatIf;
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-disabled={refusedBy !== undefined}
      aria-description={sentence}
      className="what-if"
      onClick={() => {
        dispatch(toggleWhatIf(id));
      }}
    >
      <svg viewBox="0 0 20 12" aria-hidden="true">
        <rect x="0.75" y="0.75" width="18.5" height="10.5" rx="5.25" />
        <circle cx={isOn ? 14 : 6} cy="6" r="2.6" />
      </svg>
      <span className="what-if-path">{path}</span> <span className="what-if-title">{title}</span>{' '}
      {result !== undefined && <span className="what-if-result">{result}</span>}
      {refusedBy !== undefined && <small>not with “{refusedBy.title}”</small>}
    </button>
  );
}

/** Which of those that are on does not combine with `id`. */
function refuserOf(id: string, on: readonly string[]): WhatIf | undefined {
  const pair = refusedPairOf([...on, id]);
  return whatIfs.find((one) => one.id !== id && (one.id === pair?.[0] || one.id === pair?.[1]));
}
