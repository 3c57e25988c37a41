import { setStepSize, stepSizes, type StepSize } from '../store';
import { Pick } from './pick';
import { useDispatch, useStage } from './store-context';

const words: Readonly<Record<StepSize, string>> = {
  access: 'one access',
  line: 'one source line',
  call: 'one call',
  note: 'until something of note',
};

/** `tick 55 of 55 · step: one access ▾`. Longer steps are measured in the pane in focus. */
export function StepPick({
  position,
  length,
}: {
  readonly position: number;
  readonly length: number;
}) {
  return (
    <div className="transport-line">
      <span>
        <b>tick {position}</b> of {length} · step:
      </span>
      <StepSizePick />
    </div>
  );
}

export function StepSizePick() {
  const dispatch = useDispatch();
  const stepSize = useStage((state) => state.face.stepSize);
  const pane = useStage((state) => state.face.pane);
  return (
    <Pick
      name="Step size"
      value={stepSize}
      items={stepSizes.map((size) => ({
        value: size,
        short: size === 'note' ? 'of note' : words[size],
        label: size === 'access' ? words[size] : `${words[size]}, in ${pane}`,
      }))}
      onPick={(size) => {
        dispatch(setStepSize(size));
      }}
    />
  );
}
