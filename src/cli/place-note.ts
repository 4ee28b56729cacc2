import { isWithin } from '../io/is-within.ts';
import { realPlace } from '../io/real-place.ts';
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
