import { useMemo } from 'react';
import type { CpuLanesProps } from './cpu-lanes';
import { LabelLayer } from './label-layer';
import { placeLabels } from './label-placement';
import { laneGeometry } from './lane-geometry';
import { spanLabels } from './span-labels';
import { tetherBox, tetherGeometry, type Wait } from './tether-geometry';

interface CpuLaneNamesProps extends CpuLanesProps {
  /** At the cursor: their words keep others out. */
  readonly waits: readonly Wait[];
}

/** The names of what is drawn on the lanes; they make room for the cursor. */
export function CpuLaneNames({ pane, axis, layout, lanes, waits }: CpuLaneNamesProps) {
  const { run, position } = pane;
  const labels = useMemo(() => {
    const cursor = axis.x(position);
    const labelled = lanes.flatMap((lane, index) => {
      const row = layout.lanes[index];
      return row === undefined ? [] : [{ lane, row, geometry: laneGeometry(row) }];
    });
    return placeLabels(spanLabels({ run, axis, position }, labelled), {
      width: axis.width,
      cursor,
      taken: waits.map((wait) =>
        tetherBox(tetherGeometry(wait, cursor, axis.width - cursor), cursor),
      ),
    });
  }, [run, position, axis, layout, lanes, waits]);
  return <LabelLayer labels={labels} />;
}
