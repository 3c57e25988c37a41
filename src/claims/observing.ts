import type { Program } from '../lang';
import { observingParameters } from '../scenarios/posix-timers';

/**
 * What to set so that a program tells its outcomes apart by all that it can observe: a value of 1 for each of
 * the kernel model's observing parameters. Nothing for a program without that model's ghosts.
 */
export function observingSettings({
  parameters,
  objects,
}: Program): Readonly<Record<string, number>> {
  const names = parameters.map(({ name }) => name);
  return Object.fromEntries(
    observingParameters
      .filter((name) => names.includes(name))
      .filter((name) =>
        objects.some((one) => one.storage === 'ghost' && one.name === outcomeOf(name)),
      )
      .map((name) => [name, 1]),
  );
}

const outcomeOf = (name: string): string => `outcome_${name}`;
