import { create, type Font } from 'fontkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

import { projectRoot } from '../../support/project-root.ts';
import { faces, weights, type Face } from './faces.ts';
import { kerningTable, type Pair } from './kerning-table.ts';
import { replaceTable } from './replace-table.ts';

/*
 * Writes src/site/fonts/*.woff2: what the site needs of the font packages, and no more. To be run
 * again when a font package or faces.ts changes: `node test/site/fonts/write-fonts.ts`, and then
 * test/diagrams/write-font-table.ts, because diagrams are measured with these files.
 */
for (const face of faces) {
  const source = readFileSync(face.source);
  const woff2 = await trimmed(source, face);
  writeFileSync(join(projectRoot, 'src/site/fonts', `${face.name}.woff2`), woff2);
  process.stdout.write(`${face.name}.woff2: ${source.length} bytes are now ${woff2.length}\n`);
}

async function trimmed(source: Buffer, { characters, kerned, kerningStep }: Face): Promise<Buffer> {
  const text = characters.join('');
  const options = { noHinting: true, variationAxes: { wght: weights } };
  const whole = create(await subsetFont(source, text, { targetFormat: 'sfnt', ...options }));
  const plain = await subsetFont(source, text, {
    targetFormat: 'sfnt',
    ...options,
    keepFeatures: ['liga', 'tnum'],
  });
  if (!('layout' in whole)) throw new Error('a collection of fonts is not expected');
  const target = create(plain);
  if (!('layout' in target)) throw new Error('a collection of fonts is not expected');
  const pairs = pairsOf(whole, target, kerned, kerningStep);
  const font = replaceTable(plain, 'GPOS', kerningTable(target.numGlyphs, pairs));
  return subsetFont(font, text, { targetFormat: 'woff2' });
}

/** The kerning at regular weight, in steps; less than a hundredth of the font size is left out. */
function pairsOf(
  whole: Font,
  target: Font,
  characters: readonly string[],
  kerningStep: number,
): Pair[] {
  const step = target.unitsPerEm * kerningStep;
  const letters = characters
    .map((character) => ({ character, code: character.codePointAt(0) ?? 0 }))
    .filter(({ code }) => target.hasGlyphForCodePoint(code))
    .map(({ character, code }) => ({ character, glyph: target.glyphForCodePoint(code).id }));
  return letters.flatMap((left) =>
    letters.flatMap((right) => {
      const { glyphs, positions } = whole.layout(left.character + right.character, ['kern']);
      if (glyphs.length !== 2) return [];
      const by = (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0);
      const value = Math.round(by / step) * step;
      if (Math.abs(value) < target.unitsPerEm / 100) return [];
      return [{ left: left.glyph, right: right.glyph, value: Math.round(value) }];
    }),
  );
}
