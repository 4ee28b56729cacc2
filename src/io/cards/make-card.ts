import { readFileSync } from 'node:fs';

import type { Card } from '../../core/cards/card.ts';
import { drawCard } from '../../core/cards/draw-card.ts';
import type { Outlines } from '../../core/cards/set-text.ts';

/** Draws a social card as a PNG with the same bytes on every machine, independent of its fonts. */
export async function makeCard(card: Card): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const svg = Buffer.from(drawCard(card, readOutlines()));
  // A palette would take a third of the room, but three times as long.
  return sharp(svg).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
}

let outlines: Outlines | undefined;

function readOutlines(): Outlines {
  if (outlines !== undefined) return outlines;
  const file = new URL('./font/outlines.json', import.meta.url);
  const read: Outlines = JSON.parse(readFileSync(file, 'utf8'));
  outlines = read;
  return read;
}
