import { gitHostOf, type GitHost } from '../core/git-host.ts';
import type { Settings } from '../core/roadmap/roadmap.ts';

/**
 * Where a file of the repository is shown as it is in a commit. GitHub, which is what is taken for
 * granted, understands the relative form in comments on a pull request, whatever fork it is of.
 */
export function commitUrl(settings: Settings | undefined, commit: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, encodeBracket);
  const form =
    settings?.repository === undefined ? undefined : forms[gitHostOf(settings) ?? 'github'];
  return form
    ? `${settings?.repository}${form}${commit}/${encoded}`
    : `../blob/${commit}/${encoded}`;
}

/** How each host addresses a file of a commit; GitHub is the relative one. */
const forms: Readonly<Record<GitHost, string | undefined>> = {
  github: undefined,
  gitlab: '/-/blob/',
  bitbucket: '/src/',
  forgejo: '/src/commit/',
};

/** A round bracket would end the address in Markdown. */
function encodeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
