import type { Root, RootContent } from 'hast';

import { headingLevel, textOf } from '../core/body/assign-ids.ts';
import { sectionOf, type SectionName } from '../core/body/section-of.ts';

/** Takes the sections that are read as data, without their headings, out of a body's tree. */
export function cutSections(tree: Root): Sections {
  const parts: Record<PartName, RootContent[]> = { rest: [], doneWhen: [], questions: [] };
  let current: PartName = 'rest';
  for (const node of tree.children) {
    if (node.type !== 'element') {
      parts[current].push(node);
      continue;
    }
    const level = headingLevel(node) ?? 6;
    const section = level === 2 ? sectionOf(textOf(node)) : undefined;
    if (level <= 2 || 'dataFootnotes' in node.properties) current = section ?? 'rest';
    if (section === undefined) parts[current].push(node);
  }
  return {
    rest: root(parts.rest),
    ...(parts.doneWhen.length > 0 && { doneWhen: root(parts.doneWhen) }),
    ...(parts.questions.length > 0 && { questions: root(parts.questions) }),
  };
}

function root(children: RootContent[]): Root {
  return { type: 'root', children };
}

type PartName = SectionName | 'rest';

export type Sections = { readonly rest: Root } & { readonly [Name in SectionName]?: Root };
