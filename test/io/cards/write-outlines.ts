import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';

import type { Face, Outlines } from '../../../src/core/cards/set-text.ts';
import { projectRoot } from '../../support/project-root.ts';

/*
 * Writes src/io/cards/font/outlines.json: the letters that social cards are set in, as outlines. To
 * be run again when a font package changes: `node test/io/cards/write-outlines.ts`.
 */
const serif = 'newsreader/files/newsreader';
const sans = 'instrument-sans/files/instrument-sans';
/** What each face is cut from; of a character that is in several files, the first has it. */
const sources = {
  serif: {
    files: ['latin', 'latin-ext', 'vietnamese'].map((part) => `${serif}-${part}-opsz-normal.woff2`),
    axes: { wght: 440, opsz: 40 },
  },
  italic: { files: [`${serif}-latin-opsz-italic.woff2`], axes: { wght: 400, opsz: 40 } },
  sans: {
    files: ['latin', 'latin-ext'].map((part) => `${sans}-${part}-wght-normal.woff2`),
    axes: { wght: 500 },
    // Made for small sizes on a screen; in a thumbnail words would run together.
    wordSpace: 245,
  },
} as const;

/** Latin, its accents, and the punctuation that titles are written with. */
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...[0x192, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x218, 0x219, 0x21a, 0x21b],
  ...range(0x1e80, 0x1ef9),
  ...range(0x2010, 0x2026),
  ...[0x2030, 0x2032, 0x2033, 0x2039, 0x203a, 0x20ac, 0x2122, 0x2212, 0xfb01, 0xfb02],
].map((code) => String.fromCodePoint(code));
/** Letters, digits and marks that stand beside each other often enough to be kerned. */
const kerned = [
  ...characters.filter((character) => /^[\x21-\x7e]$/.test(character)),
  ...'ÀÁÂÄÅÇÈÉÊÖÓØÚÜàáâãäåçèéêëíîïñòóôõöøúûüß‘’“”–—…',
];

const outlines: Outlines = {
  digests: [],
  faces: {
    serif: await cut('serif'),
    italic: await cut('italic'),
    sans: await cut('sans'),
  },
};
const digests = Object.values(sources).flatMap(({ files }) => files.map(digestOf));
writeFileSync(
  join(projectRoot, 'src/io/cards/font/outlines.json'),
  `${JSON.stringify({ ...outlines, digests })}\n`,
);

async function cut(name: keyof typeof sources): Promise<Face> {
  const { files, axes, ...source } = sources[name];
  const glyphs: Record<string, readonly [number, string]> = {};
  const kerning: Record<string, number> = {};
  for (const file of files) {
    const font = await instance(file, axes);
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0;
      if (character in glyphs || !font.hasGlyphForCodePoint(code)) continue;
      const glyph = font.glyphForCodePoint(code);
      const scale = 1000 / font.unitsPerEm;
      glyphs[character] = [Math.round(glyph.advanceWidth * scale), pathOf(glyph.path, scale)];
    }
    if (file === files[0]) Object.assign(kerning, kerningOf(font));
  }
  if ('wordSpace' in source) glyphs[' '] = [source.wordSpace, ''];
  return { glyphs, kerning };
}

async function instance(file: string, axes: Readonly<Record<string, number>>): Promise<Font> {
  const options = { targetFormat: 'sfnt', variationAxes: axes } as const;
  const font = create(await subsetFont(readFileSync(location(file)), characters.join(''), options));
  if ('layout' in font) return font;
  throw new Error(`"${file}" is a collection of fonts`);
}

/** Absolute commands in thousandths of the font size, y downwards, as SVG has it. */
function pathOf(path: GlyphPath, scale: number): string {
  const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C' } as const;
  return path.commands
    .map(({ command, args }) => {
      if (command === 'closePath') return 'Z';
      const numbers = args.map((value, index) =>
        Math.round(value * scale * (index % 2 === 0 ? 1 : -1)),
      );
      return letters[command] + numbers.join(' ').replaceAll(' -', '-');
    })
    .join('');
}

function kerningOf(font: Font): Record<string, number> {
  const pairs: Record<string, number> = {};
  for (const left of kerned) {
    for (const right of kerned) {
      const { glyphs, positions } = font.layout(left + right, ['kern']);
      if (glyphs.length !== 2) continue;
      const by = (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0);
      const value = Math.round((by * 1000) / font.unitsPerEm);
      if (Math.abs(value) >= 10) pairs[left + right] = value;
    }
  }
  return pairs;
}

function digestOf(file: string): string {
  return createHash('sha256')
    .update(readFileSync(location(file)))
    .digest('hex')
    .slice(0, 16);
}

function location(file: string): string {
  return join(projectRoot, 'node_modules/@fontsource-variable', file);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface GlyphPath {
  readonly commands: readonly {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  }[];
}
