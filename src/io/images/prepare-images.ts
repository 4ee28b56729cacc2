import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ContentFile } from '../../core/content-file.ts';
import type { ImageFacts } from '../../core/roadmap/media.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import type { PublishedFile } from '../published-file.ts';
import { reasonOf } from '../reason-of.ts';
import { imageFile, shownImages } from '../shown-images.ts';
import { openImageStore, type ImageStore, type KeptImage } from './image-store.ts';
import type { BrokenImage } from './made-image.ts';
import { makeImage } from './make-image.ts';

/**
 * Makes the files that are published of every image a roadmap shows or links to. What was made before
 * is taken from the cache: when it lacks nothing, nothing that makes images is even loaded.
 */
export async function prepareImages(
  roadmap: Roadmap,
  { content, files, cache, onImage = () => {} }: PrepareOptions,
): Promise<PreparedImages> {
  const paths = shownImages(roadmap, files);
  const store = openImageStore(cache);
  const outcomes = new Map<string, Outcome>();
  const open = paths[Symbol.iterator]();

  async function work(): Promise<void> {
    for (const path of open) {
      outcomes.set(path, await prepare(path, join(content, path), store));
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
  const broken = new Map<string, string>();
  // Images of the same bytes share the files that are made of them.
  const files = new Map<string, PublishedFile>();
  for (const path of paths) {
    const outcome = outcomes.get(path);
    if (outcome === undefined) continue;
    if ('broken' in outcome) {
      broken.set(path, outcome.broken);
      continue;
    }
    facts.set(path, outcome.facts);
    for (const file of outcome.files) files.set(file.path, file);
  }
  return { facts, files: [...files.values()], broken };
}

async function prepare(path: string, location: string, store: ImageStore): Promise<Outcome> {
  const bytes = readBytes(location);
  if ('broken' in bytes) return bytes;
  const digest = store.digestOf(bytes, path);
  const kept =
    store.find(digest) ?? (await store.keep(digest, (folder) => makeImage(bytes, path, folder)));
  if ('broken' in kept) return kept;
  const { image } = kept.made;
  const itself = image === undefined ? location : join(kept.folder, image);
  return {
    facts: factsOf(kept, digest),
    files: [{ path: imageFile(path), location: itself }, ...variantFiles(kept, digest)],
  };
}

function factsOf({ made: { size, formats } }: KeptImage, digest: string): ImageFacts {
  return {
    formats: formats.map(({ type, variants }) => ({
      type,
      variants: variants.map(({ file, width }) => {
        return { address: `/${publishedAs(digest, file)}`, width };
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

function variantFiles({ folder, made }: KeptImage, digest: string): readonly PublishedFile[] {
  return made.formats.flatMap(({ variants }) =>
    variants.map(({ file }) => {
      return { path: publishedAs(digest, file), location: join(folder, file) };
    }),
  );
}

/** Named after what is in it, so that it may be kept forever by whoever has it. */
function publishedAs(digest: string, file: string): string {
  return `media/${digest.slice(0, 16)}-${file}`;
}

export interface PrepareOptions {
  /** The content folder, and what was found in it. */
  readonly content: string;
  readonly files: readonly ContentFile[];
  /** The folder of the cache. */
  readonly cache: string;
  readonly onImage?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface PreparedImages {
  readonly facts: ReadonlyMap<string, ImageFacts>;
  readonly files: readonly PublishedFile[];
  /** Why images cannot be shown, by their path. */
  readonly broken: ReadonlyMap<string, string>;
}

type Outcome =
  { readonly facts: ImageFacts; readonly files: readonly PublishedFile[] } | BrokenImage;
