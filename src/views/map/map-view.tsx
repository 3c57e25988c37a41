import { useProgram } from '../../stage';
import { MapLegend } from './map-legend';
import { MapPane } from './map-pane';
import { MapTables } from './map-tables';
import { useStateMap } from './use-map';
import './map-view.css';

/** Every state that both paths can reach, drawn: left to right by ticks, the reader's steps up. */
export function MapView() {
  const before = useProgram('before');
  const after = useProgram('after');
  const maps = [useStateMap(before), useStateMap(after)] as const;
  const [{ map: mapBefore }, { map: mapAfter }] = maps;
  const subjects = [
    { program: before, map: mapBefore },
    { program: after, map: mapAfter },
  ];
  return (
    <main className="map" data-view="map" tabIndex={-1}>
      <MapPane program={before} known={maps[0]} />
      <MapPane program={after} known={maps[1]} />
      <MapLegend subjects={subjects} />
      <MapTables subjects={subjects} />
    </main>
  );
}
