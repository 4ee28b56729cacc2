/** Why an image cannot be read, by what the library that reads it throws: the end of a sentence. */
export function damageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message.includes('pixel limit') ? 'it has more than 100 million pixels' : 'it is damaged';
}

/** Said of a file whose content is no image, whatever its name. */
export const noImage = 'it is no image of a kind that browsers show';

/** How images are read: a damaged one is not shown half, and none may take all memory. */
export const reading = { failOn: 'error', limitInputPixels: 100_000_000 } as const;
