/** The kinds of git host whose forms are known. */
export const gitHosts = ['github', 'gitlab', 'bitbucket', 'forgejo'] as const;

export type GitHost = (typeof gitHosts)[number];

/**
 * Returns the kind of host of a repository: from the settings, else from the name of the host, which
 * mostly shows it where people host their own; `undefined` when neither does.
 */
export function gitHostOf({ repository, host }: Hosted): GitHost | undefined {
  if (host !== undefined || repository === undefined) return host;
  const name = new URL(repository).hostname;
  return gitHosts.find((each) => names[each].test(name));
}

/** Words that a host of each kind has in its name. */
const names: Readonly<Record<GitHost, RegExp>> = {
  github: /github/,
  gitlab: /gitlab|salsa\.debian|framagit/,
  bitbucket: /bitbucket/,
  forgejo: /gitea|forgejo|codeberg|disroot/,
};

interface Hosted {
  readonly repository?: string;
  readonly host?: GitHost;
}

/** Where a commit is shown in the browser; `undefined` when the settings name no repository. */
export function commitUrl(
  settings: { readonly repository?: string; readonly host?: GitHost },
  id: string,
): string | undefined {
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
