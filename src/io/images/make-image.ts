import type { Metadata, Sharp } from 'sharp';

import { inspectImage, type RasterKind, reading, type SoundRaster } from './inspect-image.ts';
import type { BrokenImage, MadeFiles, MadeFormat, MadeImage } from './made-image.ts';

/**
 * Makes the files to publish of one image: itself, turned upright and without the metadata of
 * cameras, and smaller ones in modern formats, none wider than itself. Keeps animated images
 * unchanged. Removes everything from an SVG that could run or load.
 */
export async function makeImage(bytes: Buffer, path: string): Promise<MadeFiles | BrokenImage> {
  const sound = await inspectImage(bytes, path);
  if ('broken' in sound) return sound;
  if (sound.kind !== 'svg') return makeRaster(bytes, sound);
  const image = 'image.svg';
  const made: MadeImage = { image, formats: [], ...(sound.size && { size: sound.size }) };
  return { made, files: { [image]: sound.svg } };
}

async function makeRaster(
  bytes: Buffer,
  { kind, metadata, size }: SoundRaster,
): Promise<MadeFiles> {
  if ((metadata.pages ?? 1) > 1) return { made: { size, formats: [] }, files: {} };
  const { default: sharp } = await import('sharp');
  const upright = sharp(bytes, reading).autoOrient();
  const clean = hasMetadata(metadata) ? await encode(upright.clone(), kind, 'itself') : undefined;
  const image = `image.${kind}`;
  const files: Record<string, Buffer> = clean ? { [image]: clean } : {};
  const most = (clean ?? bytes).length;
  const formats: MadeFormat[] = [];
  if (most >= smallest) {
    for (const format of kind === 'avif' ? (['avif'] as const) : (['avif', 'webp'] as const)) {
      const variants = await makeVariants(upright, { format, size, most });
      if (variants.length === 0) continue;
      for (const { file, bytes } of variants) files[file] = bytes;
      const named = variants.map(({ file, width }) => ({ file, width }));
      formats.push({ type: `image/${format}`, variants: named });
    }
  }
  return { made: { size, formats, ...(clean && { image }) }, files };
}

/** In bytes: below, other files would save nothing a reader could notice. */
const smallest = 4096;

/**
 * Returns whether an image has more than its picture: where and when it was taken, by whom, which
 * way up.
 */
function hasMetadata({ exif, xmp, iptc, orientation, comments }: Metadata): boolean {
  return Boolean(exif ?? xmp ?? iptc) || (orientation ?? 1) > 1 || (comments?.length ?? 0) > 0;
}

/** A variant that is not smaller than the image itself is useless. */
async function makeVariants(
  upright: Sharp,
  { format, size: { width, height }, most }: VariantOptions,
): Promise<readonly Variant[]> {
  const widest = widths.at(-1) ?? width;
  const wanted = [...widths.filter((each) => each < width), ...(width <= widest ? [width] : [])];
  const variants: Variant[] = [];
  for (const each of wanted) {
    if ((height * each) / width > highest) continue;
    const bytes = await encode(upright.clone().resize({ width: each }), format, 'variant');
    if (bytes.length < most) variants.push({ file: `${each}.${format}`, width: each, bytes });
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
}

interface Variant {
  readonly file: string;
  readonly width: number;
  readonly bytes: Buffer;
}
