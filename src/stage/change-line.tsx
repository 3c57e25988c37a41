import { isKin, light } from '../store';
import { changeWords, type Run } from '../trace';
import { useDispatch, useStage } from './store-context';

interface ChangeLineProps {
  readonly run: Run;
  readonly position: number;
}

/** What the last tick changed, and what was there before. It has its place even where there is nothing to say. */
export function ChangeLine({ run, position }: ChangeLineProps) {
  const dispatch = useDispatch();
  const lit = useStage((state) => state.face.lit);
  const parts = changeWords(run, position);
  return (
    <p className="list-change">
      {parts.map(({ text, object }, index) =>
        object === undefined ? (
          text
        ) : (
          <span
            key={index}
            className={isKin({ object }, lit) ? 'is-lit' : undefined}
            onPointerEnter={() => {
              dispatch(light({ object }));
            }}
            onPointerLeave={() => {
              dispatch(light(undefined));
            }}
          >
            {text}
          </span>
        ),
      )}
    </p>
  );
}
