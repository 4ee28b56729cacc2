import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';

import { projectRoot } from '../../support/project-root.ts';
import { faces } from './faces.ts';

const styles = readFileSync(join(projectRoot, 'src/site/layout/styles/fonts.css'), 'utf8');

describe.each(faces)('$name', ({ name, source, characters, kerned, kerningStep }) => {
  const files = [join(projectRoot, 'src/site/fonts', `${name}.woff2`), source].map((file) =>
    readFileSync(file),
  );
  const [own, whole] = [open(files[0]), open(files[1])];
  const shown = characters.filter((character) => has(whole, character));

  // Otherwise: node test/site/fonts/write-fonts.ts
  test('holds every character it was meant to hold that its source has', () => {
    expect(shown.filter((character) => !has(own, character))).toEqual([]);
    expect(shown.length).toBeGreaterThan(15);
  });

  test('is asked for all it holds, by the style sheet', () => {
    const ranges = rangesOf(name);
    const unasked = shown.filter((character) => !ranges.some((range) => range(character)));
    expect(unasked).toEqual([]);
  });

  test.each([400, 600])('is as wide as its source at weight %i', async (weight) => {
    const options = { targetFormat: 'sfnt', variationAxes: { wght: weight } } as const;
    const pinned = files.map((file) => subsetFont(file, shown.join(''), options));
    const [ours, theirs] = (await Promise.all(pinned)).map((file) => open(file));
    const apart = shown.filter(
      (character) => Math.abs(advance(ours, character) - advance(theirs, character)) > 1,
    );
    expect(apart).toEqual([]);
  });

  test('fits letters as its source does, to what an eye can tell', () => {
    const text = kerned.filter(
      (character) => /[A-Za-z.,’é ]/.test(character) && has(own, character),
    );
    const apart = text.flatMap((left) =>
      text.filter((right) => {
        const difference = kerning(own, left + right) - kerning(whole, left + right);
        return Math.abs(difference) > own.unitsPerEm * (kerningStep / 2 + 0.008);
      }),
    );
    expect(apart).toEqual([]);
  });
});

function open(file: Buffer | undefined): Font {
  const font = create(file ?? Buffer.alloc(0));
  if (!('layout' in font)) throw new Error('a collection of fonts is not expected');
  return font;
}

function has(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function advance(font: Font | undefined, character: string): number {
  return font?.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth ?? Number.NaN;
}

function kerning(font: Font, text: string): number {
  const { glyphs, positions } = font.layout(text);
  return glyphs.length === 2 ? (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0) : 0;
}

/** What `unicode-range` says in the rule that names a file. */
function rangesOf(name: string): readonly ((character: string) => boolean)[] {
  const rule = styles.split('@font-face').find((text) => text.includes(`/${name}.woff2`)) ?? '';
  return [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last]) => {
    const [low, high] = [Number.parseInt(first, 16), Number.parseInt(last ?? first, 16)];
    return (character) => {
      const code = character.codePointAt(0) ?? 0;
      return low <= code && code <= high;
    };
  });
}
