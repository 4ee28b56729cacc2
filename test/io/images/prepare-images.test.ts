import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { prepareImages, type PreparedImages } from '../../../src/io/images/prepare-images.ts';
import { filesBelow } from '../../../src/io/files-below.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { folderStore } from '../../support/folder-store.ts';
import { minimal } from '../../support/roadmap-of.ts';
import { tempFolder } from '../../support/temp-folder.ts';

describe('a photo', () => {
  test('is turned upright, says nothing of its taking, and comes in smaller files', async () => {
    const { facts, files } = await prepare({ 'img/a.jpg': await photo(1000, 600) });
    expect(facts.get('img/a.jpg')).toEqual({
      size: { width: 600, height: 1000 },
      formats: ['avif', 'webp'].map((format) => ({
        type: `image/${format}`,
        variants: [480, 600].map((width) => ({
          address: expect.stringMatching(new RegExp(`^/media/[\\da-f]{16}-${width}\\.${format}$`)),
          width,
        })),
      })),
    });
    const published = files.find(({ path }) => path === 'content/img/a.jpg');
    const metadata = await sharp(published?.location).metadata();
    expect(metadata).toMatchObject({ width: 600, height: 1000, format: 'jpeg' });
    for (const { location } of files) {
      const { exif, xmp, orientation } = await sharp(location).metadata();
      expect({ exif, xmp, orientation }).toEqual({});
      expect(readFileSync(location).includes('SECRET')).toBe(false);
    }
  });

  test('is never made wider than it is, nor than anybody sees it', async () => {
    const small = await prepare({ 'img/a.jpg': await photo(300, 400) });
    expect(widthsOf(small)).toEqual([[400], [400]]);
    const wide = await prepare({ 'img/a.jpg': await photo(900, 2000) });
    expect(widthsOf(wide)[0]).toEqual([480, 800, 1152, 1728]);
  });
});

describe('other images', () => {
  test('that are small, and say nothing but what they show, are published as they are', async () => {
    const dot = await sharp({ create: { width: 9, height: 7, channels: 3, background: '#c00' } })
      .png()
      .toBuffer();
    const { content, facts, files } = await prepare({ 'img/a.png': dot });
    expect(facts.get('img/a.png')).toEqual({ size: { width: 9, height: 7 }, formats: [] });
    expect(files).toEqual([{ path: 'content/img/a.png', location: join(content, 'img/a.png') }]);
  });

  test('that move stay as they are', async () => {
    const frames = ['#900', '#009'].map((background) =>
      sharp({ create: { width: 40, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const moving = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif({ delay: 300 })
      .toBuffer();
    const { facts, files } = await prepare({ 'img/a.gif': moving });
    expect(facts.get('img/a.gif')).toEqual({ size: { width: 40, height: 20 }, formats: [] });
    expect(readFileSync(files[0]?.location ?? '').equals(moving)).toBe(true);
  });

  test('that are drawn lose what could run', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="x"><script>x</script></svg>';
    const { facts, files } = await prepare({ 'img/a.svg': svg });
    expect(facts.get('img/a.svg')).toEqual({ size: { width: 40, height: 20 }, formats: [] });
    expect(readFileSync(files[0]?.location ?? '', 'utf8')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"></svg>',
    );
  });

  test('of the same bytes share the files that are made of them, each named once', async () => {
    const bytes = await photo(900, 600);
    const { facts, files } = await prepare({ 'img/a.jpg': bytes, 'img/copy.jpg': bytes });
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)]);
    expect(paths).toEqual(expect.arrayContaining(['content/img/a.jpg', 'content/img/copy.jpg']));
    expect(facts.get('img/copy.jpg')).toEqual(facts.get('img/a.jpg'));
  });

  test('that are longer than WebP and AVIF hold are shown as they are', async () => {
    const { broken, facts } = await prepare({ 'img/a.png': await photo(17_000, 40, 'png') });
    expect([...broken]).toEqual([]);
    expect(facts.get('img/a.png')).toEqual({ size: { width: 40, height: 17_000 }, formats: [] });
  });

  test('may have an ending in upper case', async () => {
    const { broken, files } = await prepare({
      'img/a.PNG': await photo(20, 10, 'png'),
      'img/a.JPEG': await photo(20, 10),
      'img/a.Svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>a</script></svg>',
    });
    expect([...broken]).toEqual([]);
    const published = files.map(({ path }) => path);
    expect(published).toEqual(['content/img/a.JPEG', 'content/img/a.PNG', 'content/img/a.Svg']);
    const drawing = files.find(({ path }) => path.endsWith('.Svg'))?.location ?? '';
    expect(readFileSync(drawing, 'utf8')).toBe('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  });

  test('that no body shows are not touched', async () => {
    const { files } = await prepare({ 'img/b.jpg': 'no image' });
    expect(files).toEqual([]);
  });
});

describe('an image that cannot be shown', () => {
  test.each([
    ['is no image', 'a.png', 'text', 'its content is not an image'],
    ['is a page', 'a.png', '<!doctype html><html><svg></svg>', 'its content is not an image'],
    [
      'is a drawing',
      'a.png',
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>',
      'its content is SVG',
    ],
    ['is a BMP', 'a.png', 'BM\u0010', 'browsers do not show this kind of image'],
    [
      'is a photo of a phone',
      'a.jpg',
      '\0\0\0\u0018ftypheic',
      'browsers do not show this kind of image',
    ],
    ['is no SVG', 'a.svg', '<html/>', 'its first element is not <svg>'],
    ['is another format', 'a.svg', 'GIF89a', 'its content is gif'],
    ['is an empty SVG', 'a.svg', '', 'the file is empty'],
    ['is UTF-16', 'a.svg', Buffer.from('\uFEFF<svg/>', 'utf16le'), 'it is UTF-16, not UTF-8'],
    ['is empty', 'a.webp', '', 'the file is empty'],
  ])('because it %s', async (_, name, bytes, reason) => {
    const { broken } = await prepare({ [`img/${name}`]: bytes });
    expect([...broken].map(([path, found]) => [path, found.broken])).toEqual([
      [`img/${name}`, reason],
    ]);
  });

  test('because it is damaged', async () => {
    const whole = await photo(300, 200);
    const { broken, cache } = await prepare({ 'img/a.jpg': whole.subarray(0, whole.length / 2) });
    expect([...broken]).toEqual([['img/a.jpg', { broken: 'it is damaged' }]]);
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe('the cache', () => {
  test('makes nothing twice, and only what changed', async () => {
    const first = await prepare({
      'img/a.jpg': await photo(300, 200),
      'img/a.png': await photo(310, 200, 'png'),
    });
    const made = () =>
      readdirSync(first.cache).map((name) => [
        name,
        statSync(join(first.cache, name, 'image.json')).mtimeMs,
      ]);
    const before = made();
    expect(before).toHaveLength(2);
    expect(await first.again()).toEqual(first.prepared);
    expect(made()).toEqual(before);
    writeFileSync(join(first.content, 'img/a.jpg'), await photo(320, 200));
    await first.again();
    expect(made()).toHaveLength(3);
    expect(made()).toEqual(expect.arrayContaining(before));
  });

  test('may lose any file, or be deleted, at any time', async () => {
    const first = await prepare({ 'img/a.jpg': await photo(400, 600) });
    const names = filesBelow(first.cache);
    expect(names).toHaveLength(7);
    for (const name of names) {
      rmSync(join(first.cache, name));
      expect(await first.again()).toEqual(first.prepared);
    }
    rmSync(first.cache, { recursive: true });
    expect(await first.again()).toEqual(first.prepared);
  });

  test('may be used by many at once', async () => {
    const first = await prepare({ 'img/a.jpg': await photo(300, 200) }, false);
    const all = await Promise.all([first.again(), first.again(), first.again()]);
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(readdirSync(first.cache)).toHaveLength(1);
  });
});

/** Prepares a roadmap whose one slice shows `img/a.*` and `img/copy.jpg`. */
async function prepare(images: Readonly<Record<string, string | Uint8Array>>, now = true) {
  const endings = ['jpg', 'png', 'gif', 'svg', 'webp', 'PNG', 'JPEG', 'Svg'];
  const names = endings.map((ending) => `img/a.${ending}`);
  names.push('img/copy.jpg');
  const shown = names.filter((name) => name in images).map((name) => `![a](../${name})`);
  const content = await tempFolder({
    ...minimal,
    'slices/watch-one-item.md': `${minimal['slices/watch-one-item.md']}\n${shown.join('\n')}\n`,
    ...images,
  });
  const cache = await tempFolder();
  const again = async () => {
    const read = readContent(content);
    const files = read.ok ? read.files : [];
    const { shownImages } = createRoadmap(files, { asOf: '2026-11-23' });
    return prepareImages(shownImages, { content, store: folderStore(cache) });
  };
  const none: PreparedImages = { facts: new Map(), files: [], broken: new Map() };
  const prepared = now ? await again() : none;
  return { content, cache, again, prepared, ...prepared };
}

function widthsOf({ facts }: Pick<PreparedImages, 'facts'>) {
  return [...facts.values()].flatMap(({ formats }) =>
    formats.map(({ variants }) => variants.map(({ width }) => width)),
  );
}

/** A picture lying on its side, as a telephone takes it, with a word in it that is nobody's business. */
function photo(width: number, height: number, format: 'jpeg' | 'png' = 'jpeg'): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = 128 + 60 * Math.sin(at / 40) + 60 * Math.cos(at / width / 7);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Copyright: 'SECRET', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format, { quality: 95 })
    .toBuffer();
}
