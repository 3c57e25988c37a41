import { Tabs } from '@base-ui/react/tabs';
import { setTab, type TabName } from '../store';
import { Fault } from './fault';
import { hasFaultAt } from './has-fault';
import { Ledger } from './ledger';
import { ListDrawing } from './list-drawing';
import { PaneName, PaneSentence } from './pane';
import { PhoneLanes } from './phone-lanes';
import { PhoneScore } from './phone-score';
import { Readout } from './readout';
import { Source } from './source';
import { useDispatch, useStage } from './store-context';
import { usePane, type PaneData } from './use-runs';
import './phone-stage.css';

const tabs: readonly (readonly [TabName, string])[] = [
  ['list-before', 'List before'],
  ['list-after', 'List after'],
  ['readout', 'Readout'],
  ['cost', 'Cost'],
  ['source', 'Source'],
];

/** What the list takes of a phone's height. */
const PHONE_LIST = 140;

/** The page under 700 px: one thing below the other, the rest behind tabs. */
export function PhoneStage() {
  const dispatch = useDispatch();
  const tab = useStage((state) => state.face.tab);
  const path = useStage((state) => state.face.pane);
  const before = usePane('before');
  const after = usePane('after');
  const inFocus = path === 'before' ? before : after;
  return (
    <main className="phone" data-view="stage" tabIndex={-1}>
      <div className="phone-sentences">
        {(['before', 'after'] as const).map((name) => (
          <section key={name} aria-label={name}>
            <PaneName path={name} />
            <PaneSentence path={name} />
          </section>
        ))}
      </div>
      <PhoneScore before={before} after={after} />
      <div className="visually-hidden">
        <PhoneLanes before={before} after={after} />
      </div>
      <Tabs.Root
        value={tab}
        onValueChange={(value: TabName) => {
          dispatch(setTab(value));
        }}
      >
        <Tabs.List className="phone-tabs">
          {tabs.map(([name, words]) => (
            <Tabs.Tab key={name} value={name} className="phone-tab">
              {words}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list-before" className="phone-panel">
          <PhoneList pane={before} />
        </Tabs.Panel>
        <Tabs.Panel value="list-after" className="phone-panel">
          <PhoneList pane={after} />
        </Tabs.Panel>
        <Tabs.Panel value="readout" className="phone-panel">
          {[before, after].map((pane) => (
            <section key={pane.path} aria-label={pane.path}>
              <PaneName path={pane.path} />
              <Readout pane={pane} />
            </section>
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="cost" className="phone-panel">
          {[before, after].map((pane) => (
            <section key={pane.path} aria-label={pane.path}>
              <PaneName path={pane.path} />
              <Ledger pane={pane} />
            </section>
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="source" className="phone-panel is-source">
          {[before, after].map((pane) => (
            <section key={pane.path} aria-label={pane.path}>
              <PaneName path={pane.path} />
              <Source pane={pane} />
            </section>
          ))}
        </Tabs.Panel>
      </Tabs.Root>
      <span className="visually-hidden">Steps are measured in {inFocus.path}.</span>
    </main>
  );
}

function PhoneList({ pane }: { readonly pane: PaneData }) {
  return (
    <>
      <ListDrawing pane={pane} height={PHONE_LIST} />
      {hasFaultAt(pane.run, pane.position) && <Fault pane={pane} />}
    </>
  );
}
