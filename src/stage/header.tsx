import { scenarios } from '../scenarios/posix-timers';
import { computeProgram, open, showDialog, startOf } from '../store';
import type { Parameter } from '../lang';
import { Mark } from './mark';
import { choicesOf, isShown, withParameter } from './parameter-choices';
import { toParameterWords } from './parameter-words';
import { Pick } from './pick';
import { useDispatch, useStage } from './store-context';
import { useHiddenEdges } from './use-hidden-edges';
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

export function Header() {
  const dispatch = useDispatch();
  const scenario = useStage((state) => state.link.scenario);
  const parameters = useStage((state) => state.link.parameters);
  const whatIfs = useStage((state) => state.link.whatIfs);
  const { program } = computeProgram(scenario, parameters, whatIfs, 'before');
  const choices = useHiddenEdges<HTMLDivElement>(program);
  return (
    <header className="header">
      <h1 className="header-name">
        <Mark /> Gracelane
      </h1>
      <div className="header-choices" ref={choices}>
        <Pick
          name="Scenario"
          value={scenario}
          items={scenarioItems}
          onPick={(id) => {
            dispatch(open(startOf(id, {}, whatIfs), []));
          }}
        />
        {program.parameters.filter(isShown).map((parameter) => (
          <ParameterPick
            key={parameter.name}
            parameter={parameter}
            onPick={(value) => {
              const next = withParameter(parameters, parameter, value);
              dispatch(open(startOf(scenario, next, whatIfs), []));
            }}
          />
        ))}
        <WhatIfPick />
      </div>
      <ViewSwitch />
      <div className="header-tools">
        <button
          type="button"
          className="header-tool"
          onClick={() => {
            dispatch(showDialog('find'));
          }}
        >
          Find <kbd>/</kbd>
        </button>
        <button
          type="button"
          className="header-tool is-keys"
          onClick={() => {
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
