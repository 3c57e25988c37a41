import { actorName, type Run } from '../trace';

/** "reader on CPU0", or the name alone of who has no CPU. */
export function toActorWords({ machine }: Run, actor: number): string {
  const name = machine.actors[actor]?.name ?? 'nobody';
  const place = actorName(machine, actor);
  return place.startsWith('CPU') ? `${name} on ${place}` : name;
}
