import { useEffect, useState } from 'react';
import { computeRun } from '../store';
import { sentenceOf } from '../trace';
import { useStage } from './store-context';

/** How long the page must be still before it is read out. */
const STILL = 500;

/** Both sentences for those who listen; silent while the page plays by itself. */
export function LiveRegion() {
  const link = useStage((state) => state.link);
  const isPlaying = useStage((state) => state.progress.phase === 'playing');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (isPlaying) return;
    const timer = window.setTimeout(() => {
      setSaid(link.position === 0 ? '' : toWords(link));
    }, STILL);
    return () => {
      window.clearTimeout(timer);
    };
  }, [link, isPlaying]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

function toWords(link: Parameters<typeof computeRun>[0]): string {
  const before = sentenceOf(computeRun(link, 'before'), link.position).text;
  const after = sentenceOf(computeRun(link, 'after'), link.position).text;
  const tick = `Tick ${String(link.position)}.`;
  return before === after ? `${tick} Both: ${before}` : `${tick} Before: ${before} After: ${after}`;
}
