import { readFileSync } from 'node:fs';

import { cardColours } from '../../core/cards/card-colours.ts';
import { cardSize, type Card } from '../../core/cards/card.ts';
import { drawCard } from '../../core/cards/draw-card.ts';
import type { Outlines } from '../../core/cards/outlines.ts';
import { encodePng, type Rgb } from './encode-png.ts';

/** Draws a social card as a PNG: the same bytes on every machine, whatever fonts it has. */
export async function makeCard(card: Card): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const svg = Buffer.from(drawCard(card, readOutlines()));
  const pixels = await sharp(svg).removeAlpha().raw().toBuffer();
  return encodePng({ pixels, ...cardSize }, paletteOf(card));
}

let outlines: Outlines | undefined;

function readOutlines(): Outlines {
  if (outlines !== undefined) return outlines;
  const file = new URL('./font/outlines.json', import.meta.url);
  const read: Outlines = JSON.parse(readFileSync(file, 'utf8'));
  outlines = read;
  return read;
}

/** The inks of a card, and what its edges are between an ink and the paper. */
function paletteOf({ accent }: Card): readonly Rgb[] {
  const { paper, ...inks } = cardColours;
  const ground = rgb(paper);
  const shades = [...Object.values(inks), accent].flatMap((ink) =>
    Array.from({ length: steps }, (_, step) => mix(ground, rgb(ink), (step + 1) / steps)),
  );
  return [ground, ...shades];
}

const steps = 14;

function mix(ground: Rgb, ink: Rgb, part: number): Rgb {
  const at = (index: 0 | 1 | 2): number =>
    Math.round(ground[index] + (ink[index] - ground[index]) * part);
  return [at(0), at(1), at(2)];
}

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
