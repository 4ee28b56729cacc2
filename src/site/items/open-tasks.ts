import type { ListItem } from 'mdast';

import { bodyTree } from '../../core/body/body-tree.ts';
import { plainText } from '../../core/body/markdown.ts';
import { partOf, placeInSections, type SectionName } from '../../core/body/sections.ts';
import type { Body } from '../../core/body/body.ts';
import type { Slice } from '../../core/roadmap/roadmap.ts';

/** Returns what is still open of a slice, in its own words: points of “done when”, and questions. */
export function openTasks({ body, doneWhen, questions }: Slice): OpenTasks {
  const isAllDone = doneWhen.done === doneWhen.total && questions.done === questions.total;
  return isAllDone ? { doneWhen: [], questions: [] } : readTasks(body);
}

function readTasks(body: Body): OpenTasks {
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

export interface OpenTasks {
  /** As plain text. */
  readonly doneWhen: readonly string[];
  /** As plain text. */
  readonly questions: readonly string[];
}
