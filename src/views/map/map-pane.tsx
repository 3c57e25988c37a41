import { useMemo } from 'react';
import { PaneName, pathLabels } from '../../stage';
import type { AskedProgram } from '../../scenarios/posix-timers';
import { computeFacts } from './facts';
import { MapDrawing } from './map-drawing';
import { toMapSentence } from './map-sentence';
import { MapStatus } from './map-status';
import { machineOfProgram } from './map-subject';
import type { StateMapCheck } from './use-map';
import { findVoids } from './voids';

interface MapPaneProps {
  readonly program: AskedProgram;
  readonly known: StateMapCheck;
}

/** One path: what its map shows in a sentence, how much of it there is, and the map. */
export function MapPane({ program, known }: MapPaneProps) {
  const { check, map } = known;
  const machine = machineOfProgram(program);
  const isWhole = check.phase === 'done';
  const voids = useMemo(() => (isWhole && map !== undefined ? findVoids(map) : []), [map, isWhole]);
  const sentence = useMemo(() => {
    if (map === undefined || !isWhole) return undefined;
    const mark = [...map.marks.kind].findIndex((kind) => kind > 0);
    const node = map.marks.node[mark];
    if (node === undefined) return toMapSentence(machine, map, voids, undefined);
    const { on, schedule } = computeFacts(machine, map, node);
    const fault = { heading: on.replace(/^fault: /, ''), ticks: schedule.length };
    return toMapSentence(machine, map, voids, fault);
  }, [machine, map, voids, isWhole]);
  return (
    <section className={`map-pane is-${program.path}`} aria-label={pathLabels[program.path].name}>
      <div className="map-head">
        <PaneName path={program.path} />
        <p className="sentence">
          {sentence ?? 'Every state that can be reached, as they are found.'}
        </p>
        <MapStatus path={program.path} known={known} />
      </div>
      {map === undefined ? (
        <div className="map-field" />
      ) : (
        <MapDrawing
          // Another program is another drawing: nothing that was pointed at stays.
          key={JSON.stringify(program)}
          program={program}
          machine={machine}
          map={map}
          voids={voids}
        />
      )}
    </section>
  );
}
