import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

import { ClosingLine } from './support/closing-line.ts';
import { QuickestFirst } from './support/quickest-first.ts';

/** All tests in one run: `code` needs nothing but Node, `site` builds the example and opens a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Many tests wait for processes and browsers of their own: two at a time leave two cores idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // A new process for each of 200 files would take longer than most files do.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    // What is waited for comes late on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/*.test.ts'],
          globalSetup: ['test/support/build-example.ts', 'test/support/share-browser.ts'],
          setupFiles: ['test/support/await-example.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
