import { useState } from 'react';
import { scenarios } from '../scenarios/posix-timers';
import { computeProgram, openStart, showDialog } from '../store';
import type { Parameter } from '../lang';
import { Mark } from './mark';
import { choicesOf, isShown, withParameter } from './parameter-choices';
import { toParameterWords } from './parameter-words';
import { PhonePlaying } from './phone-playing';
import { Pick } from './pick';
import { useDispatch, useStage } from './store-context';
import type { Layout } from './use-layout';
import { ViewSwitch } from './view-switch';
import { WhatIfPick } from './what-if-pick';
import './header.css';

const scenarioItems = scenarios.map(({ id, title, summary }) => ({
  value: id,
  short: (
    <>
      <b>{id}</b>
      <span className="header-title"> {title}</span>
    </>
  ),
  label: (
    <>
      <b>{id}</b> {title}
      <small>{summary}</small>
    </>
  ),
}));

export function Header({ layout }: { readonly layout: Layout }) {
  const [isOpen, setOpen] = useState(false);
  const view = useStage(({ face }) => face.view);
  const close = (): void => setOpen(false);
  const dispatch = useDispatch();
  const scenario = useStage((state) => state.link.scenario);
  const parameters = useStage((state) => state.link.parameters);
  const whatIfs = useStage((state) => state.link.whatIfs);
  const { program } = computeProgram(scenario, parameters, whatIfs, 'before');
  return (
    <header className={isOpen ? 'header is-open' : 'header'}>
      <h1 className="header-name">
        <Mark /> Gracelane
      </h1>
      {layout === 'phone' && (
        <button
          type="button"
          className="header-menu"
          aria-label="Menu"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
            <path d="M0 1.5H18M0 7H18M0 12.5H18" />
          </svg>
        </button>
      )}
      <div className="header-choices">
        <Pick
          name="Scenario"
          value={scenario}
          items={scenarioItems}
          onPick={(id) => {
            dispatch(openStart(id, {}));
          }}
        />
        {program.parameters.filter(isShown).map((parameter) => (
          <ParameterPick
            key={parameter.name}
            parameter={parameter}
            onPick={(value) => {
              dispatch(openStart(scenario, withParameter(parameters, parameter, value)));
            }}
          />
        ))}
        <WhatIfPick />
      </div>
      <ViewSwitch onPick={close} />
      <div className="header-tools">
        <button
          type="button"
          className="header-tool"
          onClick={() => {
            close();
            dispatch(showDialog('find'));
          }}
        >
          Find <kbd>/</kbd>
        </button>
        <button
          type="button"
          className="header-tool is-keys"
          onClick={() => {
            close();
            dispatch(showDialog('keys'));
          }}
        >
          Keys <kbd>?</kbd>
        </button>
        <button
          type="button"
          className="header-share"
          onClick={() => {
            dispatch(showDialog('share'));
          }}
        >
          Share
        </button>
      </div>
      {layout === 'phone' && view === 'stage' && <PhonePlaying onPick={close} />}
    </header>
  );
}

interface ParameterPickProps {
  readonly parameter: Parameter;
  readonly onPick: (value: number) => void;
}

function ParameterPick({ parameter, onPick }: ParameterPickProps) {
  const { name, value } = parameter;
  const items = choicesOf(parameter).map((choice) => {
    const words = toParameterWords(name, choice);
    return { value: String(choice), short: words, label: words };
  });
  return (
    <Pick
      name={name}
      value={String(value)}
      items={items}
      onPick={(next) => {
        onPick(Number(next));
      }}
    />
  );
}
