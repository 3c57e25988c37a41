import { setSpeed, speeds } from '../store';
import { keepSpeed } from './kept-speed';
import { Pick } from './pick';
import { useDispatch, useStage } from './store-context';

/** How fast playing goes. Kept on this machine. */
export function SpeedPick() {
  const dispatch = useDispatch();
  const speed = useStage((state) => state.face.speed);
  return (
    <Pick
      name="Speed of playing"
      value={String(speed)}
      items={speeds.map((one) => ({
        value: String(one),
        short: `${String(one)}/s`,
        label: one === 1 ? '1 tick a second' : `${String(one)} ticks a second`,
      }))}
      onPick={(value) => {
        const chosen = speeds.find((one) => String(one) === value);
        if (chosen === undefined) return;
        dispatch(setSpeed(chosen));
        keepSpeed(chosen);
      }}
    />
  );
}
