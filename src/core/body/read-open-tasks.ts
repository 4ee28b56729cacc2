import type { ListItem } from 'mdast';

import type { Body, ParsedBody } from './parsed-body.ts';
import { bodyTree } from './body-tree.ts';
import { plainText } from './markdown.ts';
import { partOf, placeInSections, type SectionName } from './sections.ts';

/** Returns what is still open of a slice, in its own words: points of “done when”, and questions. */
export function openTasks({ body, doneWhen, questions }: Counted): OpenTasks {
  const isAllDone = doneWhen.done === doneWhen.total && questions.done === questions.total;
  return isAllDone ? { doneWhen: [], questions: [] } : readOpenTasks(body);
}

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

/** A slice whose tasks are counted. */
interface Counted extends Pick<ParsedBody, 'doneWhen' | 'questions'> {
  readonly body: Body;
}
