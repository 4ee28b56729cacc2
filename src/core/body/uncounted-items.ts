import type { List, ListItem, Nodes, RootContent } from 'mdast';

import type { Loss } from './loss.ts';
import { rangeIn } from './places.ts';
import { sectionTitles, type Placed, type SectionName } from './sections.ts';

/**
 * Returns the items in the sections that are read as data that are not tasks, and the tasks that are
 * below another item or in a quote.
 */
export function uncountedItems(
  placed: readonly Placed<RootContent>[],
  text: string,
): readonly Loss[] {
  const withTasks = new Set(
    placed.flatMap(({ node, section }) =>
      section && node.type === 'list' && node.children.some(isTask) ? [section] : [],
    ),
  );
  return placed.flatMap(({ node, section, isTitle }) => {
    if (section === undefined || isTitle) return [];
    if (node.type !== 'list')
      return node.type === 'blockquote' ? quotedTasks(node, section, text) : [];
    const isPlain = withTasks.has(section) && !node.children.some(isTask);
    return node.children.flatMap((item) => {
      const nested = nestedTask(item);
      if (nested) return belowAnother(nested, section, text);
      if (isTask(item) || isReported(item, text) || (isPlain && !hasBox(item, text))) return [];
      return notATask(item, section, text);
    });
  });
}

/** The first task below an item; one is enough to say where the others belong. */
function nestedTask({ children }: ListItem): ListItem | undefined {
  for (const child of children) {
    const found = firstTasksIn(child)?.children.find(isTask);
    if (found) return found;
  }
  return undefined;
}

function belowAnother(item: ListItem, section: SectionName, text: string): Loss {
  return {
    rule: 'uncounted-section',
    range: rangeIn(text, item),
    message: `The task is below another item, so it is not counted under "${sectionTitles[section]}".`,
    hint: 'Move it to the first level of the list, or write it without a box.',
  };
}

/** A box that lacks a space is reported as that, see `paragraphLosses`. */
function isReported(item: ListItem, text: string): boolean {
  return /^(?:\[\][ \t]|\[[ xX]\])/.test(startOf(item, text));
}

/** Whether an item starts with a possible box: `[-]`, `[done]`. */
function hasBox(item: ListItem, text: string): boolean {
  return /^\[[^\]\s^]{1,4}\][ \t]/u.test(startOf(item, text));
}

function startOf({ children: [first] }: ListItem, text: string): string {
  return first === undefined
    ? ''
    : text.slice(rangeIn(text, first).start, rangeIn(text, first).start + 10);
}

/** Whether an item of a list is a task. */
export function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

function notATask(item: ListItem, section: SectionName, text: string): Loss {
  return {
    rule: 'uncounted-section',
    range: rangeIn(text, item),
    message: `The item is not a task, so it is not counted under "${sectionTitles[section]}".`,
    hint: 'Start it with "- [ ] ", or with "- [x] " if it is done.',
  };
}

function quotedTasks(node: Nodes, section: SectionName, text: string): readonly Loss[] {
  const list = firstTasksIn(node);
  if (list === undefined) return [];
  return [
    {
      rule: 'uncounted-section',
      range: rangeIn(text, list),
      message: `The tasks are in a quote, so they are not counted under "${sectionTitles[section]}".`,
      hint: 'Move them to a separate list.',
    },
  ];
}

function firstTasksIn(node: Nodes): List | undefined {
  if (node.type === 'list' && node.children.some(isTask)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstTasksIn(child);
    if (found) return found;
  }
  return undefined;
}
