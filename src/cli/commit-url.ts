/**
 * Where a file of the repository is shown as it is in a commit. GitHub, which is what is taken for
 * granted, understands the relative form in comments on a pull request, whatever fork it is of.
 */
export function commitUrl(repository: string | undefined, commit: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, encodeBracket);
  const host = repository === undefined ? '' : new URL(repository).hostname;
  const form = forms.find(([name]) => name.test(host))?.[1];
  return form ? `${repository}${form}${commit}/${encoded}` : `../blob/${commit}/${encoded}`;
}

/** Words that other hosts have in their names, and how they address a file of a commit. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/gitlab|salsa\.debian|framagit/, '/-/blob/'],
  [/bitbucket/, '/src/'],
  [/gitea|forgejo|codeberg|disroot/, '/src/commit/'],
];

/** A round bracket would end the address in Markdown. */
function encodeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}
