import type { ContentFile } from '../content-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { newProblems } from '../diagnostics/new-problems.ts';
import { createRoadmap } from './create-roadmap.ts';

/** Returns the errors that `check` would report after a change of files, and did not before. */
export function newErrors(
  before: readonly ContentFile[],
  after: readonly ContentFile[],
  asOf: string,
  renamed?: (text: string) => string,
): readonly Diagnostic[] {
  const found = createRoadmap(after, { asOf }).diagnostics;
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  return newProblems(createRoadmap(before, { asOf }).diagnostics, errors, renamed);
}
