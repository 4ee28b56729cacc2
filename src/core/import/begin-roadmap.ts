import { itemText } from '../author/item-text.ts';
import type { ImportChange, ImportRequest } from './import-plan.ts';

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
