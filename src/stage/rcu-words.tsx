import { inspectGracePeriod, inspectHeap } from '../machine';
import { actorName, gracePeriodsBegun, objectName } from '../trace';
import { Hatch } from './hatch';
import { shortName } from './short-name';
import type { PaneData } from './use-runs';
import './rcu-words.css';

/** The grace period that runs, and the objects in RCU's hands by number: outlined while they wait, solid when ready. */
export function RcuWords({ pane }: { readonly pane: PaneData }) {
  const { run, state, position } = pane;
  const { machine } = run;
  const { running, waitsFor } = inspectGracePeriod(machine, state);
  const objects = machine.program.objects.flatMap(({ index }) => {
    const life = inspectHeap(machine, state, index)?.life;
    return life === 'queued' || life === 'waiting' || life === 'ready'
      ? [{ index, life, name: objectName(machine, state, index) }]
      : [];
  });
  const readers = waitsFor.map((one) => actorName(machine, one)).join(', ');
  const words = running
    ? `grace period ${String(gracePeriodsBegun(run, position))} ${readers === '' ? 'may end' : `waits for ${readers}`}`
    : objects.length === 0
      ? 'nothing waits to be freed'
      : 'no grace period runs';
  return (
    <>
      <span className={running ? 'lane-grace' : 'lane-rest'}>
        {running && <Hatch />}
        <span>{words}</span>
      </span>
      {objects.length > 0 && (
        <span className="lane-queue">
          {objects.map(({ index, life, name }) => (
            <span key={index}>
              <span
                className={life === 'ready' ? 'callback is-ready' : 'callback'}
                aria-hidden="true"
              >
                {shortName(name)}
              </span>
              <span className="visually-hidden">{name}</span> {lifeWords[life]}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

const lifeWords = {
  queued: 'queued',
  waiting: 'waits for it',
  ready: 'ready to be freed',
} as const;
