import { useEffect, useLayoutEffect } from 'react';
import type { Stop } from '../../scenarios/posix-timers';
import { useDispatch, useLayout, type Layout } from '../../stage';
import { setTab, type Move } from '../../store';

/** Outlines what a stop is about: `walks.css` reads which part, and of which path, on the root. */
export function useLook(stop: Stop | undefined): void {
  const layout = useLayout();
  const dispatch = useDispatch();
  const part = stop?.part;
  const path = stop?.path ?? 'both';
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (part === undefined) return;
    dataset['look'] = part;
    dataset['lookAt'] = path;
    return () => {
      delete dataset['look'];
      delete dataset['lookAt'];
    };
  }, [part, path]);
  useEffect(() => {
    if (stop === undefined) return;
    if (layout === 'phone') dispatch(showPart(stop));
    // A tab that was just chosen is there in the next frame.
    const frame = window.requestAnimationFrame(() => {
      scrollTo(stop, layout);
    });
    return () => {
      window.cancelAnimationFrame(frame);
    };
  }, [stop, layout, dispatch]);
}

/** The tab of a phone that has it. */
function showPart({ part, path = 'after' }: Stop): Move {
  switch (part) {
    case 'list':
    case 'report':
      return setTab(`list-${path}`);
    case 'ledger':
      return setTab('cost');
    case 'readout':
      return setTab('readout');
    default:
      return (state) => state;
  }
}

/** What is about time is always to be seen but on a phone, where one thing stands below the other. */
function scrollTo({ part, path }: Stop, layout: Layout): void {
  const isPhone = layout === 'phone';
  const isTimed = part === 'schedule' || part === 'lanes' || part === 'rcu';
  if (isTimed && !isPhone) return;
  const pane = isPhone ? '.phone' : path === undefined ? '.pane' : `.pane.is-${path}`;
  const name = part === 'report' ? 'fault-report' : part;
  const selector = isTimed ? '.phone-score' : `${pane} .${name}`;
  for (const element of document.querySelectorAll(selector))
    element.scrollIntoView({ block: 'nearest' });
}
