import { withTexts, type ContentFile } from '../content-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { folders } from '../model/nouns.ts';
import { classifyFile } from '../document/classify-file.ts';
import { newErrors } from '../roadmap/create-roadmap.ts';
import { checkId } from '../rules/invalid-id.ts';
import type { NewNoun } from './body-template.ts';
import { itemText, type Fields } from './item-text.ts';

/**
 * Returns the path and the text of a new file, or the reason it cannot be created: the file exists,
 * or `check` would report new problems in it or in another file.
 */
export function planItem(files: readonly ContentFile[], item: NewItem, asOf: string): Plan {
  const { noun, id, fields } = item;
  const location = { file: `${id}.md` };
  const wrong = noun === 'vision' ? [] : checkId(id, 'The id', location);
  if (wrong.length > 0)
    return refused(wrong.map((each) => ({ rule: 'invalid-id', severity: 'error', ...each })));
  const path = noun === 'vision' ? 'vision.md' : `${folders[noun]}/${id}.md`;
  const taken = files.find((file) => isTaken(file.path, path, item));
  if (taken) return { ok: false, taken: taken.path };

  const text = itemText(noun, fields);
  const problems = newErrors(files, withTexts(files, new Map([[path, text]])), asOf);
  if (problems.length === 0) return { ok: true, path, text };
  return refused(problems, (problem) => keyAt(problem, path, text));
}

function refused(
  problems: readonly Diagnostic[],
  keyOf: (problem: Diagnostic) => string | undefined = () => undefined,
): Plan {
  return { ok: false, problems: problems.map((problem) => ({ problem, key: keyOf(problem) })) };
}

function isTaken(file: string, path: string, { noun, id }: NewItem): boolean {
  if (file.toLowerCase() === path.toLowerCase()) return true;
  const found = classifyFile(file);
  if (found.kind === 'vision') return noun === 'vision';
  return found.kind === 'item' && found.noun === noun && found.id.toLowerCase() === id;
}

/** The key of the new file that a problem is about, if it is about one. */
function keyAt({ location }: Diagnostic, path: string, text: string): string | undefined {
  if (location.file !== path || !('line' in location)) return undefined;
  const above = text.split('\n').slice(0, location.line);
  return /^(\w+):/.exec(above.findLast((line) => /^\w+:/.test(line)) ?? '')?.[1];
}

export interface NewItem {
  readonly noun: NewNoun;
  /** Unused for a vision. */
  readonly id: string;
  readonly fields: Fields;
}

export type Plan =
  | { readonly ok: true; readonly path: string; readonly text: string }
  /** The existing file with that name, or with the same id. */
  | { readonly ok: false; readonly taken: string }
  | {
      readonly ok: false;
      readonly problems: readonly {
        readonly problem: Diagnostic;
        readonly key: string | undefined;
      }[];
    };
