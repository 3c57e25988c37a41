import { memo } from 'react';
import { stripLabels, type StripPicture } from './strip-labels';

/** The words over the strips. */
export const StripLabels = memo(function StripLabels({
  picture,
}: {
  readonly picture: StripPicture;
}) {
  return stripLabels(picture).map(({ key, text, tone, x, y }) => (
    <text key={key} className={`strip-words is-${tone}`} x={x} y={y}>
      {text}
    </text>
  ));
});
