import type { GitLog } from '../core/history/git-log.ts';
import { isWithin, realPlace } from '../io/real-place.ts';
import { shownPath } from './shown-path.ts';

/**
 * Returns a note for a site that is built into the content folder. A published site is skipped when
 * content is read, so this is harmless until it is committed. No note where the command runs in the
 * content folder itself, because every path is inside it then.
 */
export function placeNote({ content, out }: Places, cwd: string): string | undefined {
  const folder = realPlace(content);
  if (folder === realPlace(cwd) || !isWithin(realPlace(out), folder)) return undefined;
  return (
    `"${shownPath(out, cwd)}" is inside your content: add it to .gitignore, or choose another\n` +
    'folder with --out.'
  );
}

interface Places {
  readonly content: string;
  readonly out: string;
}

/**
 * Returns a note on a history that is not whole, and what to do about it; `undefined` where nothing
 * can or need be done.
 */
export function historyNote({ completeness, complaint }: GitLog): string | undefined {
  const remedy = remedies[completeness];
  if (remedy !== undefined) return `${remedy}\n${otherwise}`;
  return complaint === undefined ? undefined : `History is left out: ${complaint}\n${otherwise}`;
}

const remedies: { readonly [Kind in GitLog['completeness']]?: string } = {
  shallow:
    'This is a shallow clone: earlier history is missing. Get it with\n' +
    '  git fetch --unshallow     or, in a CI job: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).',
  partial:
    'This is a partial clone: some changes are missing. Get them with\n  git fetch --refetch --no-filter',
};

const otherwise = 'To build without history, write "history: off" in roadmap.yml.';
