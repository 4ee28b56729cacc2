import { gitHostOf, type GitHost } from '../core/git-host.ts';
import type { Settings } from '../core/roadmap/roadmap.ts';

/**
 * Where a file of the repository is shown as it is in a commit. Where the settings name no repository
 * it is the relative form that GitHub understands in comments on a pull request, and nowhere else.
 */
export function committedFileUrl(
  settings: Settings | undefined,
  commit: string,
  path: string,
): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, encodeBracket);
  const root = settings?.repository && settings.repository + forms[gitHostOf(settings) ?? 'github'];
  return `${root ?? '../blob/'}${commit}/${encoded}`;
}

/** How each host addresses a file of a commit. */
const forms: Readonly<Record<GitHost, string>> = {
  github: '/blob/',
  gitlab: '/-/blob/',
  bitbucket: '/src/',
  forgejo: '/src/commit/',
};

/** A round bracket would end the address in Markdown. */
function encodeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
