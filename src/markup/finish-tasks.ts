import type { Element, ElementContent } from 'hast';

import { hiddenText } from './element.ts';

/**
 * Makes the tasks of a list say in words whether they are done. The check box, which cannot be
 * checked, gives way to `data-task="done"` or `"open"` on the item, which styles draw as a shape.
 */
export function finishTasks(list: Element, words: TaskWords, lang: string | undefined): void {
  if (!takeClass(list, 'contains-task-list')) return;
  for (const item of list.children) {
    if (item.type === 'element' && takeClass(item, 'task-list-item')) finishTask(item, words, lang);
  }
  list.properties['className'] = ['tasks'];
}

function finishTask(item: Element, words: TaskWords, lang: string | undefined): void {
  const holder = holderOfBox(item);
  const index = holder.children.findIndex(isCheckBox);
  const box = holder.children[index];
  if (box?.type !== 'element') return;
  const state = box.properties['checked'] ? 'done' : 'open';
  item.properties['dataTask'] = state;
  holder.children[index] = hiddenText(`${words[state]}:`, lang);
}

/** Removes a class that the Markdown parser gives. Returns whether the element had it. */
function takeClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  if (!Array.isArray(className) || !className.includes(name)) return false;
  delete properties['className'];
  return true;
}

/** The check box is first in the item, or in its first paragraph when the list is loose. */
function holderOfBox(item: Element): Element {
  const first = item.children.find((child) => child.type === 'element');
  return first?.type === 'element' && first.tagName === 'p' ? first : item;
}

function isCheckBox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input';
}

/** The words before a task, by its state. */
type TaskWords = Readonly<Record<'done' | 'open', string>>;
