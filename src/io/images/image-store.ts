import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';

import { markUsed } from '../mark-used.ts';
import { pruneStore } from '../prune-store.ts';
import type { MadeImage } from './made-image.ts';

/**
 * Keeps what was made of images in `folder`, each by the digest of its bytes: never out of date, safe
 * to delete, to share and to use from many processes at once.
 */
export function openImageStore(folder: string): ImageStore {
  return {
    digestOf(bytes, path) {
      const hash = createHash('sha256')
        .update(`${version}\0${extname(path)}\0`)
        .update(bytes);
      return hash.digest('hex').slice(0, 32);
    },

    find(digest) {
      const kept = join(folder, digest);
      const made = readWhole(kept);
      if (made === undefined) return undefined;
      markUsed(kept);
      return { folder: kept, made };
    },

    async keep(digest, make) {
      mkdirSync(folder, { recursive: true });
      const draft = mkdtempSync(join(folder, draftPrefix));
      try {
        const made = await make(draft);
        if ('broken' in made) return made;
        writeFileSync(join(draft, factsFile), JSON.stringify(made));
        const kept = join(folder, digest);
        if (readWhole(kept) === undefined) rmSync(kept, { recursive: true, force: true });
        moveTo(kept, draft);
        return { folder: kept, made };
      } finally {
        rmSync(draft, { recursive: true, force: true });
        pruneStore(folder, { isDraft: (name) => name.startsWith(draftPrefix) });
      }
    },
  };
}

/** Changes whenever other files are made of the same image. */
const version = 'images 3';
const factsFile = 'image.json';
const draftPrefix = 'draft-';

/** Another process may have kept the same image just now: then that is used. */
function moveTo(kept: string, draft: string): void {
  try {
    renameSync(draft, kept);
  } catch (error) {
    if (readWhole(kept) === undefined) throw error;
  }
}

/** What is kept in a folder, when none of it is lost. */
function readWhole(kept: string): MadeImage | undefined {
  try {
    const facts: unknown = JSON.parse(readFileSync(join(kept, factsFile), 'utf8'));
    const isWhole =
      isMadeImage(facts) && filesOf(facts).every((file) => existsSync(join(kept, file)));
    return isWhole ? facts : undefined;
  } catch {
    return undefined;
  }
}

function isMadeImage(facts: unknown): facts is MadeImage {
  return typeof facts === 'object' && facts !== null && 'formats' in facts;
}

function filesOf({ image, formats }: MadeImage): readonly string[] {
  const variants = formats.flatMap((format) => format.variants.map(({ file }) => file));
  return image === undefined ? variants : [image, ...variants];
}

export interface ImageStore {
  readonly digestOf: (bytes: Buffer, path: string) => string;
  readonly find: (digest: string) => KeptImage | undefined;
  /** Keeps what `make` makes in the folder it is given; nothing of an image that is broken. */
  readonly keep: <Broken extends { readonly broken: string }>(
    digest: string,
    make: (folder: string) => Promise<MadeImage | Broken>,
  ) => Promise<KeptImage | Broken>;
}

export interface KeptImage {
  /** Where the files that `made` names lie. */
  readonly folder: string;
  readonly made: MadeImage;
}
