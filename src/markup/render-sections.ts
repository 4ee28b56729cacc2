import type { Element, Root, RootContent } from 'hast';

import { headingLevel, pageId, textOf } from '../core/body/html-tree.ts';
import type { Anchors } from '../core/body/parsed-body.ts';
import { placeInSections, type Part, type SectionName } from '../core/body/sections.ts';
import { messagesOf } from '../core/roadmap/messages-of.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import { showDrawing } from '../diagrams/show-drawing.ts';
import { describeDrawing } from './describe-drawing.ts';
import { element } from './element.ts';
import type { Draw } from './finish-code.ts';
import { finishTree, headingShift, type Finish, type TaskWords } from './finish-tree.ts';
import { idPrefixOf, itemOfFile } from './item-of-file.ts';
import type { LinkRewriter } from './link-rewriter.ts';
import { roadmapLinks } from './roadmap-links.ts';
import { smartenTree } from './smarten-tree.ts';

/**
 * Finishes the tree of the body in `file`, part by part, and writes each as HTML with `write`. A
 * first heading that repeats the title of its item is left out, for the page shows the title above.
 */
export function renderSections(
  { tree, anchors, authored }: BodyTree,
  file: string,
  roadmap: Roadmap,
  write: (tree: Root) => string,
): RenderedBody {
  const t = messagesOf(roadmap.settings);
  const tasks = { done: t('text.done'), open: t('text.open') };
  const answers = { done: t('text.answered'), open: t('text.open') };
  const links = roadmapLinks(roadmap, file, anchors);
  const draw = roadmapDrawings(roadmap, links);
  const item = itemOfFile(roadmap, file);
  const idPrefix = idPrefixOf(item);
  if (item) cutTitle(tree, item.title);
  const shift = headingShift(tree, authored);
  const { rest, doneWhen, questions } = cutSections(tree);
  const taken = [doneWhen, questions].flatMap((section) => section?.id ?? []);
  const ids = new Set(taken.map((id) => idPrefix + pageId(id)));

  function render(part: Root, finish: Pick<Finish, 'shift' | 'taskWords'>): string {
    smartenTree(part, roadmap.settings.language);
    finishTree(part, { links, draw, idPrefix, ids, authored, t, ...finish });
    return write(part).trim();
  }

  function renderSection({ id, tree: part }: Section, taskWords: TaskWords): RenderedSection {
    return { id: idPrefix + pageId(id), html: render(part, { shift: 0, taskWords }) };
  }

  const html = render(rest, { shift, taskWords: tasks });
  return {
    html,
    headings: rest.children.flatMap(chapterOf),
    ...(doneWhen && { doneWhen: renderSection(doneWhen, tasks) }),
    ...(questions && { questions: renderSection(questions, answers) }),
  };
}

interface BodyTree extends Pick<Finish, 'authored'> {
  readonly tree: Root;
  readonly anchors: Anchors;
}

/** Returns a heading of level 2, which is in a frame with its link, where it can be led to. */
function chapterOf(node: RootContent): readonly Heading[] {
  const heading = node.type === 'element' && node.tagName === 'div' ? node.children[0] : node;
  if (heading?.type !== 'element' || heading.tagName !== 'h2') return [];
  const { id } = heading.properties;
  return typeof id === 'string' && id !== '' ? [{ id, title: textOf(heading).trim() }] : [];
}

export interface Heading {
  readonly id: string;
  readonly title: string;
}

export interface RenderedBody {
  readonly html: string;
  /** Its chapters, in order: headings of level 2. */
  readonly headings: readonly Heading[];
  /** The section under `## Done when`. */
  readonly doneWhen?: RenderedSection;
  /** The section under `## Questions`. */
  readonly questions?: RenderedSection;
}

export interface RenderedSection {
  /** The id of the heading, which is left out: the page that shows the section gives it one. */
  readonly id: string;
  readonly html: string;
}

/** Leaves an anchor in place of a first heading that says what the title says. */
function cutTitle(tree: Root, title: string): void {
  const index = tree.children.findIndex(({ type }) => type === 'element');
  const first = tree.children[index];
  if (first?.type !== 'element' || headingLevel(first) === undefined) return;
  if (simplify(textOf(first)) !== simplify(title)) return;
  tree.children[index] = anchorOf(first) ?? { type: 'text', value: '' };
}

function simplify(title: string): string {
  return title.normalize().replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Returns the target of links to a heading that is left out. */
function anchorOf({ properties: { id } }: Element): Element | undefined {
  return typeof id === 'string' && id !== '' ? element('span', { id }) : undefined;
}

/** Takes the sections that are read as data, without their headings, out of a body's tree. */
function cutSections(tree: Root): Sections {
  const rest: RootContent[] = [];
  const sections: { [Name in SectionName]?: Section } = {};
  for (const { node, section, isTitle } of placeInSections(tree.children, partOf)) {
    if (section === undefined) {
      rest.push(node);
      continue;
    }
    const anchor = isTitle && node.type === 'element' ? anchorOf(node) : undefined;
    const found = sections[section];
    const { tree: part } = (sections[section] ??= {
      id: String(anchor?.properties['id'] ?? defaultIds[section]),
      tree: root([]),
    });
    if (!isTitle) part.children.push(node);
    else if (found && anchor) part.children.push(anchor);
  }
  return { rest: root(rest), ...sections };
}

/** Returns the part of a body that a block of HTML belongs to. Footnotes end the sections. */
function partOf(node: RootContent): Part | undefined {
  if (node.type !== 'element') return undefined;
  if ('dataFootnotes' in node.properties) return { level: 1, text: '' };
  const level = headingLevel(node);
  if (level !== undefined) return { level, text: textOf(node) };
  const { className } = node.properties;
  const isTasks = Array.isArray(className) && className.includes('contains-task-list');
  return isTasks ? 'tasks' : undefined;
}

const defaultIds = {
  doneWhen: 'done-when',
  questions: 'questions',
} as const satisfies Record<SectionName, string>;

function root(children: RootContent[]): Root {
  return { type: 'root', children };
}

interface Section {
  readonly id: string;
  readonly tree: Root;
}

type Sections = { readonly rest: Root } & { readonly [Name in SectionName]?: Section };

/** Shows the diagrams of one body as they were drawn, their links leading where those of its text do. */
function roadmapDrawings(roadmap: Roadmap, links: LinkRewriter): Draw {
  const t = messagesOf(roadmap.settings);
  const shown = new Map<string, number>();
  return (source) => {
    const drawing = roadmap.media?.diagrams?.get(source);
    if (drawing === undefined) return undefined;
    const occurrence = (shown.get(source) ?? 0) + 1;
    shown.set(source, occurrence);
    return showDrawing(drawing, {
      ...describeDrawing(drawing, t),
      occurrence,
      resolveHref: (href) => links.link(href)?.href,
    });
  };
}
