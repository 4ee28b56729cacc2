import type {
  Definition,
  Heading as HeadingNode,
  Image,
  ImageReference,
  Link,
  Nodes,
  Root,
} from 'mdast';
import type { MdxjsEsm, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

import type { Problem } from '../diagnostics/diagnostic.ts';
import { blockLosses } from './block-losses.ts';
import { collectDefinitions } from './definition-losses.ts';
import { lacksAlt } from './html-elements.ts';
import { toProblem, type Loss } from './loss.ts';
import { plainText } from './markdown.ts';
import type { BodyLink, BodyReference, Heading } from './parsed-body.ts';
import { destinationOf, rangeIn, type Locate, type Range } from './places.ts';
import { jsxInCode, readJsx } from './read-jsx.ts';

/** Walks a Markdown tree once and collects all data of `ParsedBody`. */
export function readTree(tree: Root, text: string, locate: Locate): TreeReading {
  const reading: Notes = {
    headings: [],
    links: [],
    rawIds: [],
    references: [],
    problems: [],
  };
  const imageLabels = new Set<string>();
  const definitions: Definition[] = [];
  const labels = collectDefinitions(text);

  function visit(node: Nodes, parent?: Nodes, footnote?: string): void {
    note(node);
    labels.note(node, footnote);
    const losses = blockLosses(node, parent, text);
    if (losses.length > 0) noteLosses(losses);
    if (!('children' in node)) return;
    const within = node.type === 'footnoteDefinition' ? node.identifier : footnote;
    for (const child of node.children) visit(child, node, within);
  }

  function noteLosses(losses: readonly Loss[]): void {
    for (const loss of losses) reading.problems.push(toProblem(loss, locate));
  }

  function note(node: Nodes): void {
    if (node.type === 'image' || node.type === 'imageReference') noteAlt(node);
    if (node.type === 'heading') noteHeading(node);
    else if (node.type === 'link' || node.type === 'image') noteLink(node.type, node, node.type);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'imageReference') imageLabels.add(node.identifier);
    else if (node.type === 'html' || node.type === 'footnoteDefinition')
      reading.html ??= rangeOf(node);
    else if (node.type === 'mdxjsEsm')
      reading.problems.push(esmProblem(node, locate, rangeOf(node)));
    else if (isJsx(node)) noteJsx(node);
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      noteExpression(node.value, rangeOf(node));
  }

  function noteHeading(node: HeadingNode): void {
    const heading = { level: node.depth, text: plainText(node), location: locate(rangeOf(node)) };
    reading.headings.push(heading);
  }

  function noteLink(
    form: 'link' | 'image' | 'definition',
    node: Link | Image | Definition,
    kind: BodyLink['kind'],
  ): void {
    const lastChild = 'children' in node ? node.children.at(-1) : undefined;
    const range = rangeOf(node);
    const textEnd = lastChild && rangeOf(lastChild).end;
    const place = destinationOf(form, text, range, textEnd);
    reading.links.push({ kind, url: node.url, location: locate(place) });
  }

  function noteAlt(node: Image | ImageReference): void {
    if ((node.alt ?? '').trim() === '') {
      reading.problems.push(lacksAlt(locate(rangeOf(node)), 'markdown'));
    }
  }

  function noteJsx(node: JsxNode): void {
    const { links, references, rawIds, problems } = readJsx(node, rangeOf(node), text, locate);
    reading.links.push(...links);
    reading.references.push(...references);
    reading.rawIds.push(...rawIds);
    reading.problems.push(...problems);
  }

  function noteExpression(code: string, { start }: Range): void {
    const at = jsxInCode(code);
    if (at === undefined) return;
    reading.problems.push({
      rule: 'invalid-mdx',
      message: 'An expression cannot contain an element.',
      hint: 'Write the element outside of the braces; write a comparison with spaces around "<".',
      location: locate({ start: start + 1 + at, end: start + 2 + at }),
    });
  }

  function rangeOf(node: Nodes): Range {
    return rangeIn(text, node);
  }

  visit(tree);
  for (const definition of definitions) {
    const kind = imageLabels.has(definition.identifier) ? 'image' : 'link';
    noteLink('definition', definition, kind);
  }
  noteLosses(labels.losses());
  return reading;
}

function esmProblem(node: MdxjsEsm, locate: Locate, range: Range): Problem {
  const keyword = /^\s*export\b/.test(node.value) ? 'export' : 'import';
  return {
    rule: 'invalid-mdx',
    message: `"${keyword}" is not allowed in MDX files.`,
    hint: 'Use the components of the site, which need no import.',
    location: locate({ start: range.start, end: range.start + keyword.length }),
  };
}

function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

export interface TreeReading {
  readonly headings: readonly Omit<Heading, 'slug'>[];
  readonly links: readonly BodyLink[];
  /** The ids that JSX elements bring along. */
  readonly rawIds: readonly string[];
  readonly references: readonly BodyReference[];
  readonly problems: readonly Problem[];
  /** The first raw HTML or footnote: with one, only the HTML tree has the anchors. */
  readonly html?: Range;
}

type Notes = { -readonly [Key in keyof TreeReading]: Mutable<TreeReading[Key]> };
type Mutable<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;
