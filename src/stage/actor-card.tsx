import type { Actor } from '../lang';
import { chooseActor } from '../store';
import { toPlace } from './actor-place';
import { toVerb } from './outlook-verb';
import { useDispatch } from './store-context';
import type { PaneData } from './use-runs';
import { computeVariants } from './variants';
import { computeOutlook } from './waiting';

interface ActorCardProps {
  readonly actor: Actor;
  readonly before: PaneData;
  readonly after: PaneData;
}

/** A press gives this actor one tick in both panes. Further things it could do have a button each. */
export function ActorCard({ actor, before, after }: ActorCardProps) {
  const dispatch = useDispatch();
  const variants = computeVariants(actor.index, before, after);
  const isNow = before.run.ticks[before.position - 1]?.actor === actor.index;
  return (
    <div
      className={[
        'actor-card',
        isNow ? 'is-now' : '',
        variants.length === 2 ? 'has-one-more' : '',
      ].join(' ')}
    >
      <button
        type="button"
        className="actor-main"
        onClick={() => {
          dispatch(chooseActor(actor.letter, 0));
        }}
      >
        <span className="actor-head">
          <kbd>{actor.index + 1}</kbd>
          <b>{actor.name}</b>
          <span className="actor-letter">{actor.letter}</span>
          {variants.length <= 1 && <span className="actor-place">{toPlaces(actor)}</span>}
        </span>
        <OutlookLine name="before" pane={before} actor={actor.index} />
        <OutlookLine name="after" pane={after} actor={actor.index} />
      </button>
      {variants.length > 1 && (
        <span className="actor-variants">
          {variants.slice(1).map(({ variant, text, only }) => (
            <button
              key={variant}
              type="button"
              title={`Shift ${String(actor.index + 1)}`}
              onClick={() => {
                dispatch(chooseActor(actor.letter, variant));
              }}
            >
              {only === undefined ? 'or ' : <em>{only} only: </em>}
              {text}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

/** `CPU1`; `CPU0, CPU1` for an interrupt source; `any CPU`. */
function toPlaces(actor: Actor): string {
  if (actor.kind === 'interrupt') return actor.cpus.map((cpu) => `CPU${String(cpu)}`).join(', ');
  return actor.kind === 'rcu' ? 'any CPU' : toPlace(actor);
}

function OutlookLine({
  name,
  pane,
  actor,
}: {
  readonly name: string;
  readonly pane: PaneData;
  readonly actor: number;
}) {
  const { text, tone } = computeOutlook(pane, actor);
  return (
    <span className="actor-outlook">
      <span className="actor-path">{name}</span>
      {/* Long words are cut where cards are narrow. */}
      <span className={`actor-words is-${tone}`} title={text}>
        {text}
      </span>
      <span className={`actor-verb is-${tone}`} aria-hidden="true">
        {toVerb(text)}
      </span>
    </span>
  );
}
