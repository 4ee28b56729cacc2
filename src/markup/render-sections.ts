import type { Root, RootContent } from 'hast';

import { headingLevel, textOf } from '../core/body/html-tree.ts';
import type { Anchors } from '../core/body/parsed-body.ts';
import { sectionOf, type SectionName } from '../core/body/sections.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { showDrawing } from '../diagrams/show-drawing.ts';
import type { Draw } from './finish-code.ts';
import { finishTree, headingShift, type Finish, type TaskWords } from './finish-tree.ts';
import { idPrefixOf, itemOfFile } from './item-of-file.ts';
import type { LinkRewriter } from './link-rewriter.ts';
import { roadmapLinks } from './roadmap-links.ts';
import { smartenTree } from './smarten-tree.ts';

/** Finishes the tree of the body in `file`, part by part, and writes each as HTML with `write`. */
export function renderSections(
  { tree, anchors, authored }: BodyTree,
  file: string,
  roadmap: Roadmap,
  write: (tree: Root) => string,
): RenderedBody {
  const links = roadmapLinks(roadmap, file, anchors);
  const draw = roadmapDrawings(roadmap, links);
  const idPrefix = idPrefixOf(itemOfFile(roadmap, file));
  const shift = headingShift(tree, authored);
  const { rest, doneWhen, questions } = cutSections(tree);

  function render(part: Root, finish: Pick<Finish, 'shift' | 'taskWords'>): string {
    smartenTree(part, roadmap.settings.language);
    finishTree(part, { links, draw, idPrefix, authored, ...finish });
    return write(part).trim();
  }

  return {
    html: render(rest, { shift, taskWords: tasks }),
    ...(doneWhen && { doneWhen: render(doneWhen, { shift: 0, taskWords: tasks }) }),
    ...(questions && { questions: render(questions, { shift: 0, taskWords: answers }) }),
  };
}

const tasks: TaskWords = { done: 'Done', open: 'Open' };
const answers: TaskWords = { done: 'Answered', open: 'Open' };

interface BodyTree extends Pick<Finish, 'authored'> {
  readonly tree: Root;
  readonly anchors: Anchors;
}

export interface RenderedBody {
  readonly html: string;
  /** What stands under `## Done when`. */
  readonly doneWhen?: string;
  /** What stands under `## Questions`. */
  readonly questions?: string;
}

/** Takes the sections that are read as data, without their headings, out of a body's tree. */
function cutSections(tree: Root): Sections {
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

type Sections = { readonly rest: Root } & { readonly [Name in SectionName]?: Root };

/** Shows the diagrams of one body as they were drawn, their links leading where those of its text do. */
function roadmapDrawings(roadmap: Roadmap, links: LinkRewriter): Draw {
  const shown = new Map<string, number>();
  return (source) => {
    const drawing = roadmap.media?.diagrams?.get(source);
    if (drawing === undefined) return undefined;
    const occurrence = (shown.get(source) ?? 0) + 1;
    shown.set(source, occurrence);
    return showDrawing(drawing, { occurrence, resolveHref: (href) => links.link(href)?.href });
  };
}
