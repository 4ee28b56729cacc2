import { withTexts, type ContentFile } from '../content-file.ts';
import { startOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { newErrors } from '../roadmap/create-roadmap.ts';
import { visible } from '../text/safe-text.ts';
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
  const byPath = new Map(placed.map((each) => [each.path, each]));
  return newErrors(files, withTexts(files, changed), asOf)
    .map((problem) => {
      const { file } = problem.location;
      return inImport(problem, byPath.get(file), changed.get(file) ?? '');
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
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
