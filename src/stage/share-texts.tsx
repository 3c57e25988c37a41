import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { computeRun, type LinkSlice, type PathName } from '../store';
import { truncateRun } from '../trace';
import { hasFaultAt } from './has-fault';
import { ShareDiagram } from './share-diagram';
import type { Copy } from './copy';
import { lazyPart } from './lazy-part';
import { Part } from './part';
import { ShareReport } from './share-report';
import { useStage } from './store-context';

const SharePicture = lazyPart(async () => (await import('./share-picture')).SharePicture);
const ShareTrace = lazyPart(async () => (await import('./share-trace')).ShareTrace);
const SharePromela = lazyPart(async () => (await import('./share-promela')).SharePromela);

/** This moment as text, one kind behind each tab. All are of one path, which is chosen for all. */
export function ShareTexts({ copy }: { readonly copy: Copy }) {
  const link = useStage((state) => state.link);
  const pane = useStage((state) => state.face.pane);
  const [path, setPath] = useState<PathName>(() => faultyOf(link) ?? pane);
  const run = truncateRun(computeRun(link, path), link.position);
  const given = { path, onPath: setPath, copy };
  return (
    <Tabs.Root defaultValue="diagram" className="share-texts">
      <Tabs.List className="share-tabs" activateOnFocus>
        <Tabs.Tab value="diagram">Race diagram</Tabs.Tab>
        <Tabs.Tab value="report">Report</Tabs.Tab>
        <Tabs.Tab value="picture">Picture</Tabs.Tab>
        <Tabs.Tab value="trace">Trace</Tabs.Tab>
        <Tabs.Tab value="promela">Promela</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="diagram" tabIndex={-1}>
        <ShareDiagram key={path} run={run} {...given} />
      </Tabs.Panel>
      <Tabs.Panel value="report" tabIndex={-1}>
        <ShareReport run={run} {...given} />
      </Tabs.Panel>
      <Tabs.Panel value="picture" tabIndex={-1}>
        <Part>
          <SharePicture copy={copy} />
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="trace" tabIndex={-1}>
        <Part>
          <ShareTrace {...given} />
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="promela" tabIndex={-1}>
        <Part>
          <SharePromela {...given} />
        </Part>
      </Tabs.Panel>
    </Tabs.Root>
  );
}

/** The path that is worth a report where only one is. */
function faultyOf(link: LinkSlice): PathName | undefined {
  const [before, after] = (['before', 'after'] as const).map((path) =>
    hasFaultAt(computeRun(link, path), link.position),
  );
  if (before === after) return undefined;
  return before === true ? 'before' : 'after';
}
