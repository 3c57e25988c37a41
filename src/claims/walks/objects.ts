import { type Run, sceneAt } from '../../trace';

/** The number of the object that the page calls so after a tick; undefined where nothing is called so. */
export function objectNamed(run: Run, tick: number, name: string): number | undefined {
  const { nameOf } = sceneAt(run, tick);
  return run.machine.program.objects.find(({ index }) => nameOf(index) === name)?.index;
}
