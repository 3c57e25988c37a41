import { useEffect, useRef } from 'react';
import { light } from '../store';
import { kinOfLine } from './source-kin';
import type { SourceFileModel } from './source-model';
import { useDispatch } from './store-context';

/** Lights the kin of the line that something in the panel is part of; nothing where it is part of none. */
export function useLineLight(
  files: readonly SourceFileModel[],
): (target: EventTarget | undefined) => void {
  const dispatch = useDispatch();
  const isLighting = useRef(false);
  useEffect(
    () => () => {
      if (isLighting.current) dispatch(light(undefined));
      isLighting.current = false;
    },
    [dispatch],
  );
  return (target) => {
    const id = target instanceof Element ? lineOf(target) : undefined;
    const file = files.find(({ path }) => id?.startsWith(`${path}:`) === true);
    const line = Number(id?.slice((file?.path.length ?? 0) + 1));
    isLighting.current = file !== undefined;
    dispatch(light(file === undefined ? undefined : kinOfLine(file, line)));
  };
}

/** `after.race:53` */
const lineOf = (element: Element): string | undefined =>
  element.closest<HTMLElement>('[data-line]')?.dataset['line'];
