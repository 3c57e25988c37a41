import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layoutSteps } from './layout-steps';

const styles = ['src/stage', 'src/views']
  .flatMap((folder) =>
    readdirSync(folder, { encoding: 'utf8', recursive: true }).map((file) => `${folder}/${file}`),
  )
  .filter((path) => path.endsWith('.css'));

it('no style asks for a width that nobody tells it of', () => {
  expect(styles.length).toBeGreaterThan(20);
  const asked = styles.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/data-under~='(\d+)'/g)].map(
      ([, width]) => [path, Number(width)] as const,
    ),
  );
  expect(asked.filter(([, width]) => !layoutSteps.some((step) => step === width))).toEqual([]);
});
