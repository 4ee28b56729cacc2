import { gitHostOf, type GitHost } from './git-host.ts';
import type { Settings } from './roadmap/roadmap.ts';

/** Where a commit is shown in the browser; `undefined` when the settings name no repository. */
export function commitUrl(settings: Settings, id: string): string | undefined {
  const { repository } = settings;
  return repository && repository + forms[gitHostOf(settings) ?? 'github'] + id;
}

/** How each host addresses a commit. */
const forms: Readonly<Record<GitHost, string>> = {
  github: '/commit/',
  gitlab: '/-/commit/',
  bitbucket: '/commits/',
  forgejo: '/commit/',
};
