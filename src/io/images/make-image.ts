import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Metadata, Sharp } from 'sharp';

import type { RasterKind } from './image-kind.ts';
import { inspectImage, reading, type SoundRaster } from './inspect-image.ts';
import type { BrokenImage, MadeFormat, MadeImage } from './made-image.ts';

/**
 * Makes of one image the files to publish, in `folder`: it turned the right way up and without what
 * cameras write into it, and smaller ones in modern formats, none wider than itself. What moves
 * stays as it is. Of an SVG everything is left out that could run or load.
 */
export async function makeImage(
  bytes: Buffer,
  path: string,
  folder: string,
): Promise<MadeImage | BrokenImage> {
  const sound = await inspectImage(bytes, path);
  if ('broken' in sound) return sound;
  if (sound.kind !== 'svg') return makeRaster(bytes, sound, folder);
  const image = 'image.svg';
  writeFileSync(join(folder, image), sound.svg);
  return { image, formats: [], ...(sound.size && { size: sound.size }) };
}

async function makeRaster(
  bytes: Buffer,
  { kind, metadata, size }: SoundRaster,
  folder: string,
): Promise<MadeImage> {
  if ((metadata.pages ?? 1) > 1) return { size, formats: [] };
  const { default: sharp } = await import('sharp');
  const upright = sharp(bytes, reading).autoOrient();
  const clean = tells(metadata) ? await encode(upright.clone(), kind, 'itself') : undefined;
  const image = `image.${kind}`;
  if (clean) writeFileSync(join(folder, image), clean);
  const most = (clean ?? bytes).length;
  if (most < smallest) return { size, formats: [], ...(clean && { image }) };
  const formats: MadeFormat[] = [];
  for (const format of kind === 'avif' ? (['avif'] as const) : (['avif', 'webp'] as const)) {
    const variants = await makeVariants(upright, { format, size, most, folder });
    if (variants.length > 0) formats.push({ type: `image/${format}`, variants });
  }
  return { size, formats, ...(clean && { image }) };
}

/** In bytes: below, other files would save nothing a reader could notice. */
const smallest = 4096;

/** Whether an image says more than it shows: where and when it was taken, by whom, which way up. */
function tells({ exif, xmp, iptc, orientation, comments }: Metadata): boolean {
  return Boolean(exif ?? xmp ?? iptc) || (orientation ?? 1) > 1 || (comments?.length ?? 0) > 0;
}

/** One that is no smaller than the image itself is not worth having. */
async function makeVariants(
  upright: Sharp,
  { format, size: { width, height }, most, folder }: VariantOptions,
): Promise<MadeFormat['variants']> {
  const widest = widths.at(-1) ?? width;
  const wanted = [...widths.filter((each) => each < width), ...(width <= widest ? [width] : [])];
  const variants: { file: string; width: number }[] = [];
  for (const each of wanted) {
    if ((height * each) / width > highest) continue;
    const made = await encode(upright.clone().resize({ width: each }), format, 'variant');
    if (made.length >= most) continue;
    const file = `${each}.${format}`;
    writeFileSync(join(folder, file), made);
    variants.push({ file, width: each });
  }
  return variants;
}

/** A column of text is 36 rem wide, on screens of one, two and three dots to the pixel. */
const widths: readonly number[] = [480, 800, 1152, 1728];

/** In pixels: WebP and AVIF hold no more. */
const highest = 16_383;

function encode(image: Sharp, kind: RasterKind, size: 'itself' | 'variant'): Promise<Buffer> {
  const isItself = size === 'itself';
  switch (kind) {
    case 'png':
      return image.png({ compressionLevel: 9 }).toBuffer();
    case 'jpeg':
      return image.jpeg({ quality: 85, mozjpeg: true }).toBuffer();
    case 'gif':
      return image.gif().toBuffer();
    case 'webp':
      return image.webp({ quality: isItself ? 88 : 80, smartSubsample: true }).toBuffer();
    case 'avif':
      return image.avif({ quality: isItself ? 65 : 55, effort: 3 }).toBuffer();
  }
}

interface VariantOptions {
  readonly format: 'avif' | 'webp';
  readonly size: SoundRaster['size'];
  /** How many bytes the image itself has. */
  readonly most: number;
  readonly folder: string;
}
