import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { textOf, type ContentFile } from '../../../core/content-file.ts';
import type { UncommittedFile } from '../../../core/history/git-log.ts';
import { oncePer } from '../../../core/once-per.ts';
import { typeOfFile } from '../../../core/roadmap/item-key.ts';
import { parseFacts } from '../../../core/history/parse-facts.ts';
import { decodeText } from '../../read-text.ts';
import type { Repository } from '../find-repository.ts';
import { listTree } from '../list-tree.ts';
import { readObjects } from '../read-objects.ts';
import type { GitMemory } from './git-memory.ts';
import { fileBelow } from './parse-log.ts';

/**
 * The files of items whose text on disk is not the one of the last commit, and what they say. The
 * texts are compared here, since `git status` would run the filters that the repository names; line
 * endings and a byte order mark make no difference.
 */
export async function readUncommitted(
  repository: Repository,
  { content, files, links, memory = {} }: Disk,
): Promise<readonly UncommittedFile[]> {
  memory.tree ??= listTree('HEAD', repository);
  const tree = (await memory.tree) ?? new Map();
  const committed = new Map(
    [...tree].flatMap(([path, { id, isLink }]) =>
      isLink || fileBelow([''], path) === undefined ? [] : [[path, id] as const],
    ),
  );
  const present = files.filter(({ path }) => typeOfFile(path) !== undefined);
  const paths = new Set(present.map(({ path }) => path));
  const gone = [...committed.keys()].filter(
    (path) => typeOfFile(path) !== undefined && !paths.has(path),
  );
  const idOf = ({ path }: ContentFile) => committed.get(links.get(path) ?? path);
  const differing = present.filter((file) => !hasId(file, idOf(file)));
  const wanted = differing.flatMap((file) => idOf(file) ?? []);
  const known = memory.objects ?? new Map();
  const read = await readObjects(
    wanted.filter((id) => !known.has(id)),
    repository,
  );
  const objects = new Map([...known, ...read]);
  memory.objects = objects;
  const changed = differing.filter((file) => {
    const blob = objects.get(idOf(file) ?? '');
    return blob ? !isSameText(file, decodeText(blob.bytes, blob.size)) : isOurs(file, content);
  });
  return [
    ...changed.map((file) => uncommitted(file)),
    ...gone.map((path) => ({ path, isGone: true }) as const),
  ];
}

/** Whether a text is that of a blob: the id of one is the digest of its bytes. */
function hasId(file: ContentFile, id: string | undefined): boolean {
  if (id === undefined || textOf(file) === undefined) return false;
  return (id.length === 40 ? sha1Id(file) : sha256Id(file)) === id;
}

const sha1Id = oncePer((file: ContentFile) => hash('sha1', blobOf(file)));
const sha256Id = oncePer((file: ContentFile) => hash('sha256', blobOf(file)));

function blobOf(file: ContentFile): string {
  const text = textOf(file) ?? '';
  return `blob ${Buffer.byteLength(text)}\0${text}`;
}

function isSameText(file: ContentFile, committed: ReturnType<typeof decodeText>): boolean {
  const text = textOf(file);
  if (text === undefined || !('text' in committed)) return false;
  return text.replaceAll('\r\n', '\n') === committed.text.replaceAll('\r\n', '\n');
}

/** Files in a repository of their own, such as a submodule, are not for this one to commit. */
function isOurs({ path }: ContentFile, content: string): boolean {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (existsSync(join(content, folder, '.git'))) return false;
  }
  return true;
}

function uncommitted(file: ContentFile): UncommittedFile {
  const { path } = file;
  const type = typeOfFile(path);
  const facts = type && parseFacts(textOf(file) ?? '', type);
  return { path, ...(facts && { facts }) };
}

interface Disk {
  readonly content: string;
  readonly files: readonly ContentFile[];
  readonly links: ReadonlyMap<string, string>;
  readonly memory?: GitMemory | undefined;
}
