import { createHash, hash } from 'node:crypto';
import { readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow } from './files-below.ts';

/** Returns the entry at a place, when it is there and every file of it is as it was kept. */
export function readEntry(place: Place): Entry | undefined {
  const files = readFiles(place);
  return files && { folder: place.path, files: [...files.keys()] };
}

/** Returns the files of such an entry. */
export function readFiles(place: Place): ReadonlyMap<string, KeptFile> | undefined {
  const manifest = readManifest(place);
  if (manifest === undefined) return undefined;
  const files = new Map<string, KeptFile>();
  try {
    for (const [file, digest] of manifest) {
      const location = join(place.path, file);
      const bytes = readFileSync(location);
      if (digestOf(bytes) !== digest) return undefined;
      files.set(file, { bytes, location, digest });
    }
    return files;
  } catch {
    return undefined;
  }
}

/**
 * Makes a folder of files an entry: adds the digest of each, where it is not known. The key is part of
 * it, so that an entry is not taken for another.
 */
export function sealEntry(
  folder: string,
  { key, packages }: Place,
  known: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const files = filesBelow(folder);
  const digests = files.map((file) => {
    return [file, known.get(file) ?? digestOf(readFileSync(join(folder, file)))];
  });
  const manifest = JSON.stringify({ key, files: Object.fromEntries(digests) });
  writeFileSync(join(folder, manifestFile), `${digestOf(manifest)}\n${manifest}`);
  if (packages) symlinkSync(packages, join(folder, packagesLink), 'junction');
  return files;
}

/** Returns the key of what is made of these parts, in this order and of nothing else. */
export function storeKey(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length} `).update(part);
  return digest.digest('hex').slice(0, 32);
}

/** Returns the digest by which content is checked. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}

const manifestFile = 'manifest.json';
const packagesLink = 'node_modules';

function readManifest({ key, path, packages }: Place): ReadonlyMap<string, string> | undefined {
  try {
    const [digest = '', text = ''] = readFileSync(join(path, manifestFile), 'utf8').split('\n');
    if (digestOf(text) !== digest) return undefined;
    const manifest: Manifest = JSON.parse(text);
    if (manifest.key !== key) return undefined;
    if (packages && readlinkSync(join(path, packagesLink)) !== packages) return undefined;
    return new Map(Object.entries(manifest.files));
  } catch {
    return undefined;
  }
}

export interface Entry {
  readonly folder: string;
  /** Relative to it, with `/`, sorted. */
  readonly files: readonly string[];
}

/** A file of an entry as it was kept. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  readonly location: string;
  readonly digest: string;
}

/** Where an entry is, or will be. */
export interface Place {
  readonly key: string;
  readonly path: string;
  /** Where its link to packages leads, when it needs one. */
  readonly packages?: string;
}

interface Manifest {
  readonly key: string;
  readonly files: Readonly<Record<string, string>>;
}
