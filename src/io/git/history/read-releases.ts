import type { Release } from '../../../core/model/history.ts';
import type { Repository } from '../find-repository.ts';
import { runGit } from '../run-git.ts';

/** Returns the tags of a repository that name commits, by the day of the commit, newest first. */
export async function readReleases({ cwd, env }: Repository): Promise<readonly Release[]> {
  const when = ['unix', 'short'].flatMap((form) => [
    `%(committerdate:${form})`,
    `%(*committerdate:${form})`,
  ]);
  const format = `--format=%(refname:strip=2)%00${when.join('%00')}`;
  const flags = [format, 'refs/tags'];
  const listed = await runGit({ command: 'for-each-ref', flags }, { cwd, env });
  if (!listed.ok) return [];
  const lines = listed.stdout.toString('utf8').split('\n').filter(Boolean);
  const releases = lines.flatMap((line) => {
    const [name = '', time, ofTagged, day, dayOfTagged] = line.split('\0');
    const date = dayOfTagged || day;
    return date ? [{ name, date, time: Number(ofTagged || time) }] : [];
  });
  return releases.sort((a, b) => b.time - a.time);
}
