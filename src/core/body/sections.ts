import type { Root, RootContent } from 'mdast';

import type { TaskCount } from './parsed-body.ts';
import { plainText } from './markdown.ts';

export const noTasks: TaskCount = { done: 0, total: 0 };

/** Counts the tasks that stand directly under `## Done when` and `## Questions`, nested ones not. */
export function countTasks(tree: Root): Readonly<Record<SectionName, TaskCount>> {
  const counts = { doneWhen: noTasks, questions: noTasks };
  let section: SectionName | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      section = node.depth === 2 ? sectionOf(plainText(node)) : undefined;
    } else if (section !== undefined) {
      counts[section] = add(counts[section], node);
    }
  }
  return counts;
}

function add(count: TaskCount, node: RootContent): TaskCount {
  if (node.type !== 'list') return count;
  let { done, total } = count;
  for (const item of node.children) {
    if (typeof item.checked !== 'boolean') continue;
    total++;
    if (item.checked) done++;
  }
  return { done, total };
}

/** Which of the two sections that are read as data a level 2 heading opens, if any. */
export function sectionOf(headingText: string): SectionName | undefined {
  const name = headingText.trim().replace(/\s*:$/, '').replace(/\s+/g, ' ').toLowerCase();
  if (name === 'done when') return 'doneWhen';
  return name === 'questions' ? 'questions' : undefined;
}

export type SectionName = 'doneWhen' | 'questions';
