import type { Repository } from './find-repository.ts';
import { runGit } from './run-git.ts';

/** Whether a clone may lack objects, which older versions of git fetch as soon as they are asked for. */
export async function isPartialClone({ cwd, env }: Repository): Promise<boolean> {
  const pattern = String.raw`^(remote\..*\.(promisor|partialclonefilter)|extensions\.partialclone)$`;
  return (await runGit({ command: 'config', flags: ['--get-regexp', pattern] }, { cwd, env })).ok;
}

/** To find out how like two files are, git would have to fetch what a partial clone lacks. */
export function renames({ isPartial }: { readonly isPartial: boolean }): string {
  return isPartial ? '-M100%' : '-M';
}
