import type { GitLog } from '../core/history/git-log.ts';
import { isWithin, realPlace } from '../io/real-place.ts';
import { shownPath } from './shown-path.ts';

/**
 * What whoever builds a site into the folder they write in should know. A published site is passed
 * over there, so nothing is wrong with it until it is committed; where the command runs in the
 * content folder itself, every place at hand lies in it.
 */
export function placeNote({ content, out }: Places, cwd: string): string | undefined {
  const folder = realPlace(content);
  if (folder === realPlace(cwd) || !isWithin(realPlace(out), folder)) return undefined;
  return (
    `"${shownPath(out, cwd)}" lies among what you write: leave it out of git, or name another\n` +
    'folder with --out.'
  );
}

interface Places {
  readonly content: string;
  readonly out: string;
}

/**
 * What whoever builds a site should know of its history when it is not whole, and what to do about
 * it; `undefined` where nothing can be done, or nothing needs to be.
 */
export function historyNote({ completeness, reason, complaint }: GitLog): string | undefined {
  const mend = remedies[completeness];
  if (mend !== undefined) return `${reason} ${mend}\n${otherwise}`;
  return complaint === undefined
    ? undefined
    : `The history is left out. ${complaint}\n${otherwise}`;
}

const remedies: { readonly [Kind in GitLog['completeness']]?: string } = {
  shallow:
    'What came before is not known, and no page tells of it. Have all of it with\n' +
    '  git fetch --unshallow     or, where a job checks it out: fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).',
  partial:
    'What changed in them is not known. Have all of it with\n  git fetch --refetch --no-filter',
};

const otherwise = 'Write "history: off" in roadmap.yml to build without.';
