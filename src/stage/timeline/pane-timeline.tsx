import type { ReactNode } from 'react';
import { OverMarks, UnderMarks } from './cursor-layers';
import './pane-timeline.css';

/** The place of a timeline in its pane, with the cursor that stands still while the timeline scrolls. */
export function PaneTimeline({ children }: { readonly children: ReactNode }) {
  return (
    <div className="pane-timeline">
      <UnderMarks />
      {children}
      <OverMarks />
    </div>
  );
}
