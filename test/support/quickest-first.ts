import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

import { projectRoot } from './project-root.ts';

/**
 * Begins with the tests that take milliseconds, so that most failures are seen at once, and ends with
 * those that start processes, draw, and open browsers. Of each kind the longest come first, as far as
 * it is known how long they took or how large they are: no worker should wait for another at the end.
 */
export class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const path = relative(projectRoot, moduleId).replaceAll('\\', '/');
  return slow.findIndex((pattern) => pattern.test(path)) + 1;
}

/** The slow tests, in the order in which they run, after all others. */
const slow = [
  /^test\/io\//,
  /^test\/cli\//,
  /\/diagrams\//,
  /^test\/house\/tools/,
  /^test\/ci\//,
  // They are short, and take longest of all.
  /^test\/site\/(?:browser|realistic-pages|xss)\./,
  /^test\/site\/[^/]+$/,
];
