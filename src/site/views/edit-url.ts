import type { Settings } from '../../core/roadmap/roadmap.ts';

/**
 * Where a content file is edited in the browser, on whatever host the repository lives;
 * `undefined` when the settings name no repository.
 */
export function editUrl(settings: Settings, file: string): string | undefined {
  const { repository, branch, directory } = settings;
  if (repository === undefined) return undefined;
  const root = repository.replace(/\/+$/, '').replace(/\.git$/, '');
  const path = [...directory.split('/'), ...file.split('/')].filter(Boolean);
  return root + formOf(new URL(root).hostname)(encodePath(branch.split('/')), encodePath(path));
}

type EditForm = (branch: string, path: string) => string;

const forms = {
  github: (branch, path) => `/edit/${branch}/${path}`,
  gitlab: (branch, path) => `/-/edit/${branch}/${path}`,
  bitbucket: (branch, path) => `/src/${branch}/${path}?mode=edit`,
  forgejo: (branch, path) => `/_edit/${branch}/${path}`,
} as const satisfies Record<string, EditForm>;

/** Words that a host of each kind has in its name. Whoever hosts their own mostly says so there. */
const names: readonly (readonly [RegExp, EditForm])[] = [
  [/gitlab|salsa\.debian|framagit/, forms.gitlab],
  [/bitbucket/, forms.bitbucket],
  [/gitea|forgejo|codeberg|disroot/, forms.forgejo],
];

function formOf(hostname: string): EditForm {
  return names.find(([name]) => name.test(hostname))?.[1] ?? forms.github;
}

function encodePath(segments: readonly string[]): string {
  return segments.map(encodeURIComponent).join('/');
}
