import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { mdxToJs } from 'satteri';

import type { Problem } from '../diagnostics/diagnostic.ts';
import { isConfigurable } from '../diagnostics/rule-table.ts';
import { bodyTree } from './body-tree.ts';
import { tooDeep, type Excess } from './excess.ts';
import { lacksAlt } from './html-elements.ts';
import { htmlTree, pageId } from './html-tree.ts';
import { markdownFeatures } from './markdown.ts';
import { mdxSyntaxError } from './mdx-syntax-error.ts';
import type { Anchors, Body, ParsedBody } from './parsed-body.ts';
import { locator, type Locate } from './places.ts';
import { readHtml } from './read-html.ts';
import { readTree, type TreeReading } from './read-tree.ts';
import { toProblem } from './loss.ts';
import { countTasks, noTasks, partOf, placeInSections } from './sections.ts';
import { uncountedSections } from './uncounted-sections.ts';

/**
 * Parses a body: its headings, anchors, links and tasks, and the items of MDX components. Never
 * throws: a body that cannot be parsed has only a diagnostic.
 */
export function parseBody(body: Body, file: string): ParsedBody {
  if (body.text.trim() === '') return emptyBody;
  const locate = locator(body, file);
  const read = bodyTree(body);
  if (read.tree === undefined) {
    return read.excess ? tooComplex(read.excess, locate) : unreadable(read.problem, body, locate);
  }
  const { tree } = read;
  return body.format === 'mdx' ? readMdx(tree, body, locate) : readMarkdown(tree, body, locate);
}

const emptyBody: ParsedBody = {
  headings: [],
  anchors: new Map(),
  links: [],
  doneWhen: noTasks,
  questions: noTasks,
  references: [],
  problems: [],
  uncounted: [],
};

function readMarkdown(tree: Root, body: Body, locate: Locate): ParsedBody {
  const html = body.text.includes('<') ? readHtml(tree, body.text) : undefined;
  if (html?.excess) return tooComplex(html.excess, locate);
  const reading = readTree(tree, body.text, locate);
  if (reading.html === undefined) return toParsedBody(tree, reading, { body, locate });
  // Only the published tree knows the headings and ids in raw HTML.
  const { anchors, isCut } = htmlTree(body.text);
  if (isCut) return tooComplex(tooDeep(reading.html.start), locate);
  const { links = [], withoutAlt = [], losses = [] } = html ?? {};
  const whole = {
    ...reading,
    links: [
      ...reading.links,
      ...links.map(({ range, ...link }) => ({ ...link, location: locate(range) })),
    ],
    problems: [
      ...reading.problems,
      ...withoutAlt.map((range) => lacksAlt(locate(range), 'html')),
      ...losses.map((loss) => toProblem(loss, locate)),
    ],
  };
  return toParsedBody(tree, whole, { body, locate, anchors });
}

function readMdx(tree: Root, body: Body, locate: Locate): ParsedBody {
  const reading = readTree(tree, body.text, locate);
  const isSound = reading.problems.every(({ rule }) => isConfigurable(rule));
  try {
    if (isSound) mdxToJs(body.text, { features: markdownFeatures });
  } catch (problem) {
    return unreadable(problem, body, locate);
  }
  return toParsedBody(tree, reading, { body, locate });
}

function toParsedBody(
  tree: Root,
  reading: TreeReading,
  { body, locate, anchors }: { body: Body; locate: Locate; anchors?: Anchors },
): ParsedBody {
  const blocks = placeInSections(tree.children, partOf);
  const slugger = new GithubSlugger();
  const headings = reading.headings.map((heading) => ({
    ...heading,
    slug: heading.text.trim() === '' ? '' : slugger.slug(heading.text),
  }));
  return {
    headings,
    anchors: anchors ?? ownAnchors(headings, reading.rawIds),
    links: reading.links,
    ...countTasks(blocks),
    references: reading.references,
    problems: reading.problems,
    uncounted: uncountedSections(blocks, body.text).map((loss) => toProblem(loss, locate)),
  };
}

function ownAnchors(
  headings: readonly { readonly slug: string }[],
  rawIds: readonly string[],
): Anchors {
  const anchors = new Map(rawIds.map((id) => [id, pageId(id)]));
  for (const { slug } of headings) if (slug !== '') anchors.set(slug, pageId(slug));
  return anchors;
}

function tooComplex({ offset, message, hint }: Excess, locate: Locate): ParsedBody {
  const location = locate({ start: offset, end: offset });
  const problem = { rule: 'body-too-complex', message, hint, location } as const;
  return { ...emptyBody, anchors: undefined, problems: [problem] };
}

function unreadable(problem: unknown, body: Body, locate: Locate): ParsedBody {
  const { message, offset, hint } = mdxSyntaxError(problem, body.text);
  const unread: Problem = {
    rule: 'invalid-mdx',
    message,
    location: locate({ start: offset, end: offset }),
    ...(hint && { hint }),
  };
  return { ...emptyBody, anchors: undefined, problems: [unread] };
}
