import { useEffect, useRef, type PointerEvent } from 'react';
import { light, type Kin } from '../store';
import { useDispatch } from './store-context';

/** What something that can be pointed at or stood on does with it: its kin are lit as long. */
export interface KinLight {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Where it goes away while it lights something, that is lit no longer. Pressed, it is lit until the focus goes on. */
export function useKinLight(kin: Kin | undefined): KinLight {
  const dispatch = useDispatch();
  const isLighting = useRef(false);
  const set = (isOn: boolean): void => {
    isLighting.current = isOn;
    dispatch(light(isOn ? kin : undefined));
  };
  useEffect(
    () => () => {
      if (isLighting.current) dispatch(light(undefined));
      isLighting.current = false;
    },
    [dispatch],
  );
  return {
    onPointerEnter: () => {
      set(true);
    },
    onPointerLeave: ({ currentTarget }) => {
      set(currentTarget.matches(':focus, :focus-within'));
    },
    onFocus: () => {
      set(true);
    },
    onBlur: () => {
      set(false);
    },
  };
}
