import type { Parameter } from '../lang';
import { observingParameters } from '../scenarios/posix-timers';

/** Those that only say what is watched change nothing that could be seen here. */
export const isShown = ({ name }: Parameter): boolean => !observingParameters.includes(name);

const mostChoices = 16;

/** Every value of a short range; of a long one its ends, powers of 2, the default and the value now. */
export function choicesOf(parameter: Parameter): readonly number[] {
  const { minimum, maximum } = parameter;
  if (maximum - minimum < mostChoices) {
    return Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
  }
  const powers = Array.from({ length: 31 }, (_, exponent) => 2 ** exponent);
  const some = [minimum, maximum, parameter.default, parameter.value, ...powers];
  const inRange = some.filter((value) => value >= minimum && value <= maximum);
  return [...new Set(inRange)].toSorted((one, other) => one - other);
}

/** Parameters as a link holds them: those at their default are left out. */
export function withParameter(
  parameters: Readonly<Record<string, number>>,
  { name, default: usual }: Parameter,
  value: number,
): Readonly<Record<string, number>> {
  const others = Object.entries(parameters).filter(([other]) => other !== name);
  return Object.fromEntries(value === usual ? others : [...others, [name, value]]);
}
