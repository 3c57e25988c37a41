import type { ReactNode } from 'react';
import { markKinds } from '../../checker';
import { readerOf } from '../../trace';
import { markShapes } from './map-marks';
import { nameOfActor, nameOfLock, shownLock } from './map-sentence';
import { machineOfProgram, type MapSubjectData } from './map-subject';

interface MapLegendProps {
  readonly subjects: readonly MapSubjectData[];
}

const markWords = { ending: 'all done', fault: 'fault', deadlock: 'deadlock' } as const;

/** The marks in words. */
export function MapLegend({ subjects }: MapLegendProps) {
  const known = subjects.flatMap(({ program, map }) =>
    map === undefined ? [] : [{ machine: machineOfProgram(program), map }],
  );
  const [first] = known;
  const isMerged = known.some(({ map }) => map.isMerged);
  const machine = first?.machine;
  const threads = machine?.actors.filter(({ kind }) => kind !== 'rcu') ?? [];
  const reader = machine === undefined ? -1 : readerOf(machine);
  const others = threads.filter(({ index }) => index !== reader);
  const [other] = others;
  const locks = new Set(
    known.flatMap((one) => {
      const lock = shownLock(one.map, reader);
      return lock === undefined ? [] : [nameOfLock(one.machine, lock)];
    }),
  );
  const kinds = markKinds.filter(
    (kind) => kind !== 'deadlock' || known.some(({ map }) => map.totals.deadlock > 0),
  );
  return (
    <div className="map-legend">
      <p>
        {isMerged
          ? 'One dot is all states that share a number of ticks and of steps of the reader: its area is how many'
          : 'One dot is one state, left to right by ticks from the start'}
      </p>
      {machine !== undefined && (
        <ul>
          <Item words={`up: ${nameOfActor(machine, reader)} moves`}>
            <path className="map-band is-step" strokeWidth="1" d="M1 10 21 3" />
          </Item>
          <Item
            words={`down: ${others.length === 1 && other !== undefined ? nameOfActor(machine, other.index) : 'another one'} moves`}
          >
            <path className="map-band is-step" strokeWidth="1" d="M1 3 21 10" />
          </Item>
          <Item words="RCU moves">
            <path className="map-band is-rcu" d="M1 3 21 10" />
          </Item>
          {locks.size > 0 && (
            <Item
              words={`${nameOfActor(machine, reader).replace(/^the /, '')} holds ${[...locks].join(' or ')}`}
            >
              <circle className="map-dots is-held" cx="11" cy="6.5" r="3" />
            </Item>
          )}
          {kinds.map((kind) => (
            <Item key={kind} words={markWords[kind]}>
              <g className={`map-mark is-${kind}`} transform="translate(11 6.5)">
                {markShapes[kind].map((shape, part) => (
                  <path key={shape} className={`part-${part}`} d={`M0 0${shape}`} />
                ))}
              </g>
            </Item>
          ))}
        </ul>
      )}
      <p className="map-how">Click a state to go there by its shortest schedule</p>
    </div>
  );
}

function Item({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li>
      <svg width="22" height="13" viewBox="0 0 22 13" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}
