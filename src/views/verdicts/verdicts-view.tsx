import { Outcomes } from './outcomes';
import { PathCards } from './path-cards';
import { ScenarioTable } from './scenario-table';
import { WhatIfColumn } from './what-if-column';
import './verdicts-view.css';

/** Every interleaving, searched: of the code on the page, of each what-if, of all scenarios. */
export function VerdictsView() {
  return (
    <main className="verdicts" data-view="verdicts" tabIndex={-1}>
      <PathCards />
      <WhatIfColumn />
      <Outcomes />
      <ScenarioTable />
    </main>
  );
}
