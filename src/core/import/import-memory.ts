import { itemText } from '../author/item-text.ts';
import { compare } from '../text/compare.ts';
import type { ImportChange, ImportedItem, ImportRequest } from './import-plan.ts';

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

/** A vision, and settings with the product's name, for a folder that has none. */
export function beginRoadmap(
  { title, statement }: NonNullable<ImportRequest['vision']>,
  mayAddSettings: boolean,
  teams: ReadonlyMap<string, string>,
): readonly ImportChange[] {
  const vision = {
    path: 'vision.md',
    before: undefined,
    after: itemText('vision', { title, statement }),
  };
  if (!mayAddSettings) return [vision];
  const list = [...teams].map(([id, name]) => `  ${id}: ${JSON.stringify(name)}\n`);
  const settings = `title: ${JSON.stringify(title)}\n${list.length > 0 ? `teams:\n${list.join('')}` : ''}`;
  return [{ path: 'roadmap.yml', before: undefined, after: settings }, vision];
}
