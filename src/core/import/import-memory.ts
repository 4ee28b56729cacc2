import { itemText } from '../author/item-text.ts';
import { compare } from '../text/compare.ts';
import type { ImportChange, ImportedItem, ImportRequest } from './import-plan.ts';

/** The file that remembers what was imported, so that what people delete does not come back. */
export const memoryFile = 'imported.txt';

const heading =
  '# Imported by "throughline import". An item you delete stays deleted while its line is here.';

/** Returns the keys of what was imported before, of the text of that file. */
export function rememberedIn(memory: string | undefined): readonly string[] {
  const lines = memory?.split(/\r?\n/) ?? [];
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('# '));
}

/** Returns the change of that file; `undefined` if nothing is new. */
export function rememberItems(
  items: readonly ImportedItem[],
  memory: string | undefined,
): ImportChange | undefined {
  const known = new Set(rememberedIn(memory));
  const keys = new Set([...known, ...items.map(({ from }) => from.replaceAll(/\s+/g, ' '))]);
  if (keys.size === known.size) return undefined;
  const after = `${[heading, ...[...keys].sort(compare)].join('\n')}\n`;
  return { path: memoryFile, before: memory, after };
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
