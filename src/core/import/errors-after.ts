import type { ContentFile } from '../content-file.ts';
import { startOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { newProblems } from '../diagnostics/new-problems.ts';
import { createRoadmap } from '../roadmap/create-roadmap.ts';
import { compare } from '../text/compare.ts';
import { visible } from '../text/visible.ts';
import type { ImportProblem, Place } from './import-row.ts';
import type { ImportChange } from './import-plan.ts';

/** The errors that `check` would report after the import, at their places in the imported file. */
export function errorsAfter(
  files: readonly ContentFile[],
  changes: readonly ImportChange[],
  placed: readonly PlacedFile[],
  asOf: string,
): readonly ImportProblem[] {
  const changed = new Map(changes.map(({ path, after }) => [path, after]));
  const all = [
    ...files.filter(({ path }) => !changed.has(path)),
    ...[...changed].map(([path, text]) => ({ path, text })),
  ].sort((a, b) => compare(a.path, b.path));
  const after = createRoadmap(all, { asOf }).diagnostics;
  const errors = after.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  const before = createRoadmap(files, { asOf }).diagnostics;
  const byPath = new Map(placed.map((each) => [each.path, each]));
  const problems = newProblems(before, errors).map((problem) =>
    inImport(problem, byPath.get(problem.location.file), changed.get(problem.location.file) ?? ''),
  );
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function inImport(
  { message, hint, location }: Diagnostic,
  placed: PlacedFile | undefined,
  text: string,
): ImportProblem {
  const said = { message, ...(hint !== undefined && { hint }) };
  if (placed === undefined) {
    return { line: 1, column: 1, ...said, message: `${visible(location.file)}: ${message}` };
  }
  const { line } = startOf(location);
  const above = text.split('\n').slice(0, line);
  const isBody = above.lastIndexOf('---') > 0;
  const [, key = ''] =
    /^([\w-]+):/.exec(above.findLast((each) => /^[\w-]+:/.test(each)) ?? '') ?? [];
  const at = isBody ? placed.bodyAt : (placed.values.get(key)?.at ?? placed.at);
  return { line: at.line, column: at.column, ...said };
}

/** A file that an import writes, with the places that its values came from. */
export interface PlacedFile {
  readonly path: string;
  readonly at: Place;
  readonly bodyAt: Place;
  readonly values: ReadonlyMap<string, { readonly at: Place }>;
}
