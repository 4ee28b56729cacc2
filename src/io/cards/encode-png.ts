import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/**
 * A PNG of the colours of a palette: each pixel takes the nearest. Cards are drawn in a handful of
 * inks on paper, so that this is small, and many times as fast as searching a palette in the image.
 */
export async function encodePng(image: RgbImage, palette: readonly Rgb[]): Promise<Buffer> {
  const { width, height } = image;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, indexed], 8);
  const rows = await compress(indexedRows(image, palette), { level: 6 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const compress = promisify<Buffer, { level: number }, Buffer>(deflate);

/** The colour type of an image whose pixels are places in a palette. */
const indexed = 3;

/** Each row begins with how it is filtered, which is not at all. */
function indexedRows({ pixels, width, height }: RgbImage, palette: readonly Rgb[]): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  const known = new Map<number, number>();
  let at = 0;
  let [lastColour, lastIndex] = [-1, 0];
  for (let row = 0; row < height; row += 1) {
    const start = row * (width + 1) + 1;
    for (let column = 0; column < width; column += 1) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      const colour = (red << 16) | (green << 8) | blue;
      if (colour !== lastColour) {
        lastColour = colour;
        lastIndex = known.get(colour) ?? nearest([red, green, blue], palette);
        known.set(colour, lastIndex);
      }
      rows[start + column] = lastIndex;
      at += 3;
    }
  }
  return rows;
}

function nearest(colour: Rgb, palette: readonly Rgb[]): number {
  let [best, least] = [0, Infinity];
  for (const [index, each] of palette.entries()) {
    const distance = each.reduce((sum, value, part) => sum + (value - (colour[part] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export interface RgbImage {
  /** Three bytes a pixel, row by row. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Rgb = readonly [red: number, green: number, blue: number];
