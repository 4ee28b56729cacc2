import type { List, ListItem, RootContent } from 'mdast';

import { bodyTree } from '../body/body-tree.ts';
import { partOf, placeInSections } from '../body/sections.ts';
import type { Body } from '../body/parsed-body.ts';
import { proseWriter, type NameLink } from './prose-writer.ts';

/**
 * Returns the meaning of a body, whatever its layout: prose in which emphasis, list marks, line
 * breaks and the like no longer show, and, where `hasTasks`, the tasks that are read as data.
 * `nameLink` names the target of a link, so that a link that had to follow a move is the same link.
 */
export function readMeaning(body: Body, { hasTasks, nameLink }: MeaningOptions): Meaning {
  if (body.text.trim() === '') return empty;
  const { tree } = bodyTree(body);
  if (tree === undefined) return { ...empty, text: body.text.replace(/\s+/g, ' ').trim() };
  const write = proseWriter(tree, nameLink);
  const meaning = { doneWhen: new Array<Task>(), questions: new Array<Task>() };
  const prose: string[] = [];
  const readPart = hasTasks ? partOf : () => undefined;
  for (const { node, section, isTitle } of placeInSections(tree.children, readPart)) {
    if (isTitle) continue;
    const { tasks, rest } = section ? splitTasks(node) : { tasks: [], rest: node };
    if (section) meaning[section].push(...tasks.map((item) => toTask(item, write)));
    if (rest) prose.push(write(rest));
  }
  return { ...meaning, text: prose.filter((block) => block !== '').join('\n\n') };
}

const empty: Meaning = { text: '', doneWhen: [], questions: [] };

function splitTasks(node: RootContent): { tasks: readonly ListItem[]; rest?: RootContent } {
  if (node.type !== 'list') return { tasks: [], rest: node };
  const tasks = node.children.filter(isTask);
  const others = node.children.filter((item) => !isTask(item));
  const rest: List = { ...node, children: others };
  return others.length === 0 ? { tasks } : { tasks, rest };
}

function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

function toTask(item: ListItem, write: (node: RootContent) => string): Task {
  const text = item.children.map(write).join(' ').replace(/\s+/g, ' ').trim();
  return { text, done: item.checked === true };
}

export interface MeaningOptions {
  readonly hasTasks: boolean;
  readonly nameLink: NameLink;
}

export interface Meaning {
  /** The prose, without the tasks. */
  readonly text: string;
  readonly doneWhen: readonly Task[];
  /** Done means answered. */
  readonly questions: readonly Task[];
}

export interface Task {
  readonly text: string;
  readonly done: boolean;
}
