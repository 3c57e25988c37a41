import type { MapData } from '../checker';
import type { CheckReport } from './protocol';

/** The memory of a map, which is given away and not copied. */
export function toTransfer(report: CheckReport): Transferable[] {
  const map = mapIn(report);
  if (map === undefined) return [];
  const { spots, bands, marks, tree, levels } = map;
  const parts: readonly Readonly<Record<string, Int32Array | Uint8Array>>[] = [
    { ...spots },
    { ...bands },
    { ...marks },
    { ...tree },
    { levels },
  ];
  return parts.flatMap((part) => Object.values(part).map(({ buffer }) => buffer as ArrayBuffer));
}

function mapIn(report: CheckReport): MapData | undefined {
  switch (report.kind) {
    case 'progress':
      return report.progress.map;
    case 'finding':
      return 'map' in report.finding ? report.finding.map : undefined;
    case 'broken':
      return undefined;
  }
}
