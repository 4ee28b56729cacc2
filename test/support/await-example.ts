import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';

/** Before the tests of a file: what `build-example.ts` began must be done. */
const example = inject('example');
while (!existsSync(example)) {
  const failed = `${example}.failed`;
  if (existsSync(failed)) {
    throw new Error(`The example cannot be built:\n${readFileSync(failed, 'utf8')}`);
  }
  await wait(50);
}
