import { compare } from '../text/compare.ts';
import type { ImportChange, ImportedItem } from './import-plan.ts';

/** The file that remembers what was imported, so that what people delete does not come back. */
export const memoryFile = 'imported.txt';

const heading =
  '# Imported by "throughline import". An item you delete stays deleted while its line is here.';

/** Returns the change of the list of what was imported; `undefined` if nothing is new. */
export function rememberItems(
  items: readonly ImportedItem[],
  remembered: readonly string[],
): ImportChange | undefined {
  const before = remembered.length === 0 ? undefined : memoryText(remembered);
  const after = memoryText([...remembered, ...items.map(({ from }) => from)]);
  return before === after ? undefined : { path: memoryFile, before, after };
}

function memoryText(keys: readonly string[]): string {
  const lines = [...new Set(keys.map((key) => key.replaceAll(/\s+/g, ' ')))].sort(compare);
  return `${[heading, ...lines].join('\n')}\n`;
}
