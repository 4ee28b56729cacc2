import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

import type { ImageFacts } from '../../core/roadmap/media.ts';
import type { PublishedFile } from '../publish-file.ts';
import { reasonOf } from '../reason-of.ts';
import { type Entry, storeKey } from '../store-entry.ts';
import type { Store } from '../store.ts';
import { inspectImage } from './inspect-image.ts';
import type { BrokenImage, MadeImage } from './made-image.ts';
import { makeImage } from './make-image.ts';

/**
 * Makes the published files of the images that a roadmap shows or links to. Takes existing ones
 * from the store: when it has all, no image code is loaded.
 */
export async function prepareImages(
  paths: readonly string[],
  { content, store, isOnlyChecked = false, onImage = () => {} }: PrepareOptions,
): Promise<PreparedImages> {
  const outcomes = new Map<string, Outcome>();
  const open = paths[Symbol.iterator]();

  async function work(): Promise<void> {
    for (const path of open) {
      outcomes.set(path, await prepare(path, join(content, path), { store, isOnlyChecked }));
      onImage({ done: outcomes.size, total: paths.length });
    }
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, paths.length) }, work));
  return inOrder(paths, outcomes);
}

/** Each image keeps several threads busy by itself. */
const atOnce = 2;

function inOrder(paths: readonly string[], outcomes: ReadonlyMap<string, Outcome>): PreparedImages {
  const facts = new Map<string, ImageFacts>();
  const broken = new Map<string, BrokenImage>();
  // Images of the same bytes share the files that are made of them.
  const files = new Map<string, PublishedFile>();
  for (const path of paths) {
    const outcome = outcomes.get(path);
    if (outcome === undefined) continue;
    if ('broken' in outcome) {
      broken.set(path, outcome);
      continue;
    }
    facts.set(path, outcome.facts);
    for (const file of outcome.files) files.set(file.path, file);
  }
  return { facts, files: [...files.values()], broken };
}

async function prepare(
  path: string,
  location: string,
  { store, isOnlyChecked }: { readonly store: Store; readonly isOnlyChecked: boolean },
): Promise<Outcome> {
  const bytes = readBytes(location);
  if ('broken' in bytes) return bytes;
  const key = storeKey(version, extname(path), bytes);
  let kept = store.find(key);
  if (kept === undefined) {
    if (isOnlyChecked) {
      const found = await inspectImage(bytes, path);
      return 'broken' in found ? found : { facts: { formats: [] }, files: [] };
    }
    const outcome = await makeImage(bytes, path);
    if ('broken' in outcome) return outcome;
    kept = store.put(key, { ...outcome.files, [madeFile]: JSON.stringify(outcome.made) });
  }
  const made = readMade(kept);
  const itself = made.image === undefined ? location : join(kept.folder, made.image);
  return {
    facts: factsOf(made, key),
    files: [{ path: imageFile(path), location: itself }, ...variantFiles(kept, made, key)],
  };
}

/** Changes whenever other files are made of the same image. */
const version = 'images 3';

const madeFile = 'image.json';

function readMade({ folder }: Entry): MadeImage {
  return JSON.parse(readFileSync(join(folder, madeFile), 'utf8'));
}

function factsOf({ size, formats }: MadeImage, key: string): ImageFacts {
  return {
    formats: formats.map(({ type, variants }) => ({
      type,
      variants: variants.map(({ file, width }) => {
        return { address: `/${publishedAs(key, file)}`, width };
      }),
    })),
    ...(size && { size }),
  };
}

function readBytes(location: string): Buffer | BrokenImage {
  try {
    return readFileSync(location);
  } catch (error) {
    return { broken: reasonOf(error) };
  }
}

function variantFiles(
  { folder }: Entry,
  { formats }: MadeImage,
  key: string,
): readonly PublishedFile[] {
  return formats.flatMap(({ variants }) =>
    variants.map(({ file }) => {
      return { path: publishedAs(key, file), location: join(folder, file) };
    }),
  );
}

/** Returns a name that depends on the content, so that every cache may keep the file forever. */
function publishedAs(key: string, file: string): string {
  return `media/${key.slice(0, 16)}-${file}`;
}

export interface PrepareOptions {
  /** The content folder. */
  readonly content: string;
  /** Keeps what was made. */
  readonly store: Store;
  /** Whether to read the images only, and make nothing of them. */
  readonly isOnlyChecked?: boolean;
  readonly onImage?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface PreparedImages {
  readonly facts: ReadonlyMap<string, ImageFacts>;
  readonly files: readonly PublishedFile[];
  /** Why images cannot be shown, by their path. */
  readonly broken: ReadonlyMap<string, BrokenImage>;
}

type Outcome =
  { readonly facts: ImageFacts; readonly files: readonly PublishedFile[] } | BrokenImage;

/** The file an image of the content folder is published as: where the pages look for it. */
function imageFile(path: string): string {
  return `content/${path}`;
}
