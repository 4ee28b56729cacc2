import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';

import type { Body } from './parsed-body.ts';
import { deepestLevel } from './excess.ts';
import { markdownFeatures } from './markdown.ts';
import { rangeIn, type Range } from './places.ts';

/**
 * Returns a text without its code blocks and blocks of HTML, in which Markdown has no meaning. It
 * parses an outline of the text, so a line that only looks like a fence or an item hides nothing. If
 * that `isExpensive`, everything counts as prose.
 */
export function proseOf(
  { text, format }: Pick<Body, 'text' | 'format'>,
  isExpensive: (outline: string) => boolean,
): Prose {
  const starts = new Set<number>();
  const outline = text.replace(/[^\n]+/g, format === 'md' ? outlineOf : outlineOfMdx);
  if (isExpensive(outline)) return { text, starts };
  const blocks: Range[] = [];
  collect(markdownToMdast(outline, { features: markdownFeatures }));
  let prose = '';
  let last = 0;
  for (const { start, end } of blocks) {
    const before = text.slice(last, start);
    if (format === 'mdx' && !isCertainFence(before, text.slice(start, end))) break;
    prose += before + text.slice(start, end).replace(/[^\n]/g, ' ');
    last = end;
  }
  return { text: prose + text.slice(last), starts };

  function collect(node: Nodes): void {
    if (node.type === 'code' || node.type === 'html') blocks.push(rangeIn(outline, node));
    else if (node.type === 'paragraph') noteStart(rangeIn(outline, node).start);
    else if ('children' in node && node.type !== 'heading' && node.type !== 'table')
      node.children.forEach(collect);
  }

  /** The parser of MDX knows other blocks. */
  function noteStart(offset: number): void {
    if (format === 'md') starts.add(text.lastIndexOf('\n', offset - 1) + 1);
  }
}

/** A line of the same kind and length, with letters for what matters only within its block. */
function outlineOf(line: string): string {
  if (isRule(line)) return line;
  const [containers = ''] = containerMarks.exec(line) ?? [];
  const content = line.slice(containers.length);
  if (htmlOrFootnote.test(content)) return line;
  if (label.test(content)) return line.replace(addressMark, letters);
  if (containerMark.test(content)) return containers + content.replace(/\S/g, 'x');
  const [start = ''] = /^(?:#+|~+|\[[ x]\])?/i.exec(content) ?? [];
  return containers + start + content.slice(start.length).replace(inlineMark, letters);
}

function isRule(line: string): boolean {
  const mark = line.trimEnd().at(-1) ?? '';
  if (!'*-_'.includes(mark)) return false;
  let start = line.length;
  while (start > 0 && [mark, ' ', '\t'].includes(line.charAt(start - 1))) start -= 1;
  const before = line.slice(0, start);
  return containerMarks.exec(`${before} `)?.[0].length === start + 1;
}

/** MDX has no HTML, and `<` may begin what a fence does not end: see `isCertainFence`. */
function outlineOfMdx(line: string): string {
  return outlineOf(line.replace(/[<{}]/g, letters));
}

function letters(marks: string): string {
  return 'x'.repeat(marks.length);
}

const mark = String.raw`(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$))`;
const containerMarks = new RegExp(String.raw`^\uFEFF?(?:[ \t]*${mark}){0,${deepestLevel}}[ \t]*`);
/** Only after more markers than `containerMarks` allows: deeper text is code or an error. */
const containerMark = new RegExp(`^${mark}`);
const htmlOrFootnote = /^(?:<[a-z/!?]|\[\^)/i;
/** Of a definition, or what may be one. */
const label = /^\[(?:\\.|[^\]\\])*(?:\]:|$)/;
const addressMark = /[_&@]|(?<=:)\/\/|www(?=\.)/gi;

/** Keeps the end of a block of HTML. */
const inlineMark =
  /[*_~&[@!^$]|\](?!\]?>)|<(?!\/(?:script|pre|style|textarea)>)|(?<=:)\/\/|www(?=\.)|[^\0-\x7F]/gi;

/**
 * Whether the parser of MDX also reads a block as a fence: the block must not be in a container, an
 * element, an expression or an import, nor follow half a fence.
 */
function isCertainFence(before: string, block: string): boolean {
  const [first = '', ...content] = block.split('\n');
  return (
    /^(?:`{3}|~{3})/.test(first) &&
    /(?:^|\n)$/.test(before) &&
    ![before, ...content.slice(0, -1)].some((text) => fence.test(text)) &&
    !mayGoOn.test(withoutSimpleJsx(before))
  );
}

const fence = /`{3}|~{3}/;
const mayGoOn = /[<{]|^\uFEFF?[ \t]*(?:import|export)\b/m;

export interface Prose {
  /** As long as the whole text, with spaces in place of what is left out. */
  readonly text: string;
  /** Where lines begin that begin a paragraph, as far as that is certain. */
  readonly starts: ReadonlySet<number>;
}

/** Returns the MDX without the tags and expressions that surely end on their line. */
export function withoutSimpleJsx(mdx: string): string {
  return mdx.replace(expression, '""').replace(simpleTag, ' ');
}

const expression = /(?<!\\)\{(?:[^{}"'`/<\n]{0,1000}|\/\*[^*\n]{0,1000}\*\/)\}/g;
const simpleTag =
  /(?<!\\)<\/?[a-z][\w.]{0,100}(?:[ \t]+[\w-]{1,100}(?:="[^"{}<>\n]{0,1000}")?){0,100}[ \t]*\/?>/gi;
