import type { BrokenImage } from './made-image.ts';

/** Returns why bytes that are in no format of browsers cannot be shown: what they are instead. */
export function whyNoImage(bytes: Buffer): BrokenImage {
  if (bytes.length === 0) return emptyImage;
  const start = bytes.subarray(0, 1000).toString('latin1');
  if (/^(?:\xEF\xBB\xBF)?\s*(?:<[?!][^>]*>\s*)*<svg[\s>]/.test(start)) return drawing;
  return otherKinds.test(start) ? otherKind : { broken: 'its content is not an image' };
}

export const emptyImage: BrokenImage = { broken: 'the file is empty' };

const drawing: BrokenImage = {
  broken: 'its content is SVG',
  hint: 'Rename it so that it ends in ".svg".',
};

const otherKind: BrokenImage = {
  broken: 'browsers do not show this kind of image',
  hint: 'Save it as avif, gif, jpg, png, svg or webp.',
};

/** How BMP, TIFF, Photoshop, JPEG XL, JPEG 2000, icons and the photos of phones (HEIC) start. */
const otherKinds =
  /^(?:BM|II\*\0|MM\0\*|8BPS|\xFF\x0A|\0\0\0\x0C(?:JXL |jP {2})|\0\0\x01\0|.{4}ftyp(?:hei|hev|mif|msf))/s;
