import type { Metadata } from 'sharp';

import type { ImageFacts } from '../../core/roadmap/media.ts';
import { sayFigure } from '../../core/text/numbers.ts';
import type { BrokenImage } from './made-image.ts';
import { safeSvg, type SafeSvg } from './safe-svg.ts';
import { emptyImage, whyNoImage } from './why-no-image.ts';

/**
 * Returns what an image is, or why it cannot be shown. Both `check` and `build` use it, so that
 * every image that passes `check` can be published.
 */
export async function inspectImage(
  bytes: Buffer,
  path: string,
): Promise<SoundSvg | SoundRaster | BrokenImage> {
  if (bytes.subarray(0, pointerStart.length).equals(pointerStart)) return pointer;
  if (/\.svg$/i.test(path)) return inspectSvg(bytes);
  const kind = imageKind(bytes);
  if (kind === undefined) return whyNoImage(bytes);
  if (bytes.length > mostBytes) return { broken: 'it is larger than 100 MB' };
  try {
    const { default: sharp } = await import('sharp');
    const metadata = await sharp(bytes, reading).metadata();
    const { width, height } = metadata.autoOrient;
    const size = { width, height: metadata.pageHeight ?? height };
    const most = kind === 'avif' ? mostPixelsOfAvif : mostPixels;
    if (Math.max(size.width, size.height) > most) {
      return { broken: `it is wider or higher than ${sayFigure(most)} pixels` };
    }
    // Reads every pixel, for damage shows only there; the shape does not matter.
    await sharp(bytes, reading).resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return { kind, metadata, size };
  } catch (error) {
    return { broken: damageOf(error) };
  }
}

/**
 * The start of the pointer file that git stores, and a checkout without LFS leaves, in place of a
 * file.
 */
const pointerStart = Buffer.from('version https://git-lfs.github.com/spec/');
const pointer: BrokenImage = {
  broken: 'it is a Git LFS pointer, not the image itself',
  hint: 'Run "git lfs pull"; in CI, check out with LFS ("lfs: true" of actions/checkout).',
};

function inspectSvg(bytes: Buffer): SoundSvg | BrokenImage {
  if (bytes.length === 0) return emptyImage;
  if (bytes.length > mostBytesOfSvg) return { broken: 'it is larger than 10 MB' };
  const kind = imageKind(bytes);
  if (kind)
    return { broken: `its content is ${kind}`, hint: `Rename it so that it ends in ".${kind}".` };
  if (utf16.test(bytes.subarray(0, 2).toString('latin1'))) return inUtf16;
  const safe = safeSvg(bytes.toString('utf8'));
  return 'broken' in safe ? safe : { kind: 'svg', ...safe };
}

/** A byte order mark, or half of a character that starts XML. */
const utf16 = /^(?:\xFF\xFE|\xFE\xFF|<\0|\0<)/;
const inUtf16: BrokenImage = { broken: 'it is UTF-16, not UTF-8', hint: 'Save it again as UTF-8.' };

const mostBytes = 100_000_000;
/** It is parsed as text and kept in pieces, which takes far more memory than the file. */
const mostBytesOfSvg = 10_000_000;

/** The limit of the formats and of browsers, per side. */
const mostPixels = 65_535;
const mostPixelsOfAvif = 16_384;

/** How images are read: a damaged one is not shown half, and none may take all memory. */
export const reading = { failOn: 'error', limitInputPixels: 100_000_000 } as const;

/** Why an image cannot be read, by what the library that reads it throws: the end of a sentence. */
function damageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.includes('pixel limit') ? 'it has more than 100 million pixels' : 'it is damaged';
}

interface SoundSvg extends SafeSvg {
  readonly kind: 'svg';
}

export interface SoundRaster {
  readonly kind: RasterKind;
  readonly metadata: Metadata;
  /** The right way up; of one that moves, that of a frame. */
  readonly size: NonNullable<ImageFacts['size']>;
}

/** Returns the format of an image by its content, not by its name; `undefined` for no image. */
export function imageKind(bytes: Buffer): RasterKind | undefined {
  return signatures.find(([, fits]) => fits(bytes))?.[0];
}

const signatures: readonly (readonly [RasterKind, (bytes: Buffer) => boolean])[] = [
  ['png', (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1A\n'],
  ['jpeg', (bytes) => bytes.subarray(0, 3).toString('latin1') === '\xFF\xD8\xFF'],
  ['gif', (bytes) => /^GIF8[79]a$/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['webp', (bytes) => /^RIFF.{4}WEBP$/s.test(bytes.subarray(0, 12).toString('latin1'))],
  ['avif', (bytes) => /^.{4}ftyp.*avi[fs]/s.test(bytes.subarray(0, 40).toString('latin1'))],
];

export type RasterKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif';
