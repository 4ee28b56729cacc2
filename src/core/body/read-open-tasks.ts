import type { ListItem } from 'mdast';

import type { Body } from './parsed-body.ts';
import { bodyTree } from './body-tree.ts';
import { plainText } from './markdown.ts';
import { partOf, placeInSections, type SectionName } from './sections.ts';

/** Returns the tasks of the body of a slice that are not done, in its own words. */
export function readOpenTasks(body: Body): OpenTasks {
  const open: Record<SectionName, string[]> = { doneWhen: [], questions: [] };
  for (const { node, section } of placeInSections(bodyTree(body).tree?.children ?? [], partOf)) {
    if (section === undefined || node.type !== 'list') continue;
    open[section].push(...node.children.filter(({ checked }) => checked === false).map(textOf));
  }
  return open;
}

/** Returns the text of a task, its first paragraph. Content nested below it only explains. */
function textOf({ children: [first] }: ListItem): string {
  return first === undefined ? '' : plainText(first).replace(/\s+/g, ' ').trim();
}

/** As plain text. */
export type OpenTasks = Readonly<Record<SectionName, readonly string[]>>;
