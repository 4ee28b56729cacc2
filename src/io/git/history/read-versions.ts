import type { FileFacts, LoggedCommit } from '../../../core/history/git-log.ts';
import { type FileType, typeOfFile } from '../../../core/roadmap/item-key.ts';
import { parseFacts } from '../../../core/history/parse-facts.ts';
import { decodeText } from '../../read-text.ts';
import type { Repository } from '../find-repository.ts';
import { streamObjects } from '../read-objects.ts';
import { runGit } from '../run-git.ts';

/**
 * Returns the content of every version of a file that a log names. Takes known versions by their
 * object id and reads the rest with one process. Reports whether the clone lacks any.
 */
export async function readVersions(
  commits: readonly LoggedCommit[],
  repository: Repository,
  { known = {}, isPartial }: ReadVersionsOptions,
): Promise<{
  readonly versions: Readonly<Record<string, FileFacts>>;
  readonly isLacking: boolean;
}> {
  const wanted = wantedOf(commits);
  const versions: Record<string, FileFacts> = {};
  const unread: string[] = [];
  for (const id of wanted.keys()) {
    const facts = known[id];
    if (facts) versions[id] = facts;
    else unread.push(id);
  }
  const held = isPartial && unread.length > 0 ? await heldObjects(repository) : undefined;
  const readable = held ? unread.filter((id) => held.has(id)) : unread;
  let read = 0;
  for await (const [id, { bytes, size }] of streamObjects(readable, repository)) {
    read += 1;
    const decoded = decodeText(bytes, size);
    const type = wanted.get(id);
    const facts = 'text' in decoded && type ? parseFacts(decoded.text, type) : undefined;
    // A piece of a text keeps all of it in memory; a copy does not.
    if (facts) versions[id] = structuredClone(facts);
  }
  return { versions, isLacking: read < unread.length };
}

/** The objects of items, and what kind of item each is read as. */
function wantedOf(commits: readonly LoggedCommit[]): ReadonlyMap<string, FileType> {
  const wanted = new Map<string, FileType>();
  for (const { changes } of commits) {
    for (const { path, blob } of changes) {
      const type = typeOfFile(path);
      if (blob !== undefined && type !== undefined) wanted.set(blob, type);
    }
  }
  return wanted;
}

/** Asking a partial clone for what it lacks would make older versions of git fetch it. */
async function heldObjects({ cwd, env }: Repository): Promise<ReadonlySet<string>> {
  const flags = ['--batch-all-objects', '--batch-check=%(objectname)', '--unordered'];
  const listed = await runGit({ command: 'cat-file', flags }, { cwd, env });
  return new Set(listed.ok ? listed.stdout.toString('latin1').split('\n') : []);
}

interface ReadVersionsOptions {
  /** The versions that were read before. */
  readonly known?: Readonly<Record<string, FileFacts>> | undefined;
  readonly isPartial: boolean;
}
