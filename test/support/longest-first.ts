import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with the tests that open browsers: they take longest, and nobody should wait for them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(opensBrowser(b)) - Number(opensBrowser(a)));
  }
}

function opensBrowser({ project }: TestSpecification): boolean {
  return project.name === 'site';
}
