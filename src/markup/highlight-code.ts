import { createRequire } from 'node:module';

import type { Element, ElementContent, RootContent } from 'hast';
import type { createLowlight } from 'lowlight';

/**
 * Returns the parts of a piece of code, each in a `span` of one of a few classes, when its language
 * is known; `undefined` when it is not, or when there is too much of it to look through. The
 * library is loaded for the first piece: most roadmaps show no code.
 */
export function highlightCode(code: string, language: string): ElementContent[] | undefined {
  if (code.length > longest) return undefined;
  const known = (lowlight ??= load());
  if (!known.registered(language)) return undefined;
  return partsOf(code, language).flatMap((part) =>
    join(known.highlight(part.language, part.code).children),
  );
}

/** Front matter is YAML; as Markdown its last line would be a heading, underlined by what ends it. */
function partsOf(code: string, language: string): readonly Part[] {
  const isMarkdown = language === 'md' || language === 'markdown';
  const front = isMarkdown ? /^---\n(?:[^]*?\n)?---(?=\n|$)/.exec(code)?.[0] : undefined;
  if (front === undefined) return [{ code, language }];
  return [
    { code: front, language: 'yaml' },
    { code: code.slice(front.length), language },
  ];
}

const longest = 50_000;

let lowlight: ReturnType<typeof createLowlight> | undefined;

function load(): ReturnType<typeof createLowlight> {
  const library: typeof import('lowlight') = createRequire(import.meta.url)('lowlight');
  return library.createLowlight(library.common);
}

/** Keeps the elements that have different styles and removes those around the rest. */
function join(nodes: readonly RootContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const className = classOf(node);
    const children = join(node.children);
    if (className === undefined) return children;
    return [{ type: 'element', tagName: 'span', properties: { className: [className] }, children }];
  });
}

function classOf({ properties: { className } }: Element): string | undefined {
  const [name] = Array.isArray(className) ? className : [];
  const kind = String(name).replace(/^hljs-/, '');
  return Object.hasOwn(classes, kind) ? classes[kind] : undefined;
}

interface Part {
  readonly code: string;
  readonly language: string;
}

const classes: Readonly<Record<string, string>> = {
  comment: 'code-comment',
  quote: 'code-comment',
  meta: 'code-comment',
  keyword: 'code-keyword',
  'selector-tag': 'code-keyword',
  doctag: 'code-keyword',
  string: 'code-value',
  regexp: 'code-value',
  number: 'code-value',
  literal: 'code-value',
  symbol: 'code-value',
  bullet: 'code-value',
  link: 'code-value',
  char: 'code-value',
  title: 'code-name',
  section: 'code-name',
  name: 'code-name',
  attr: 'code-name',
  attribute: 'code-name',
  'selector-class': 'code-name',
  'selector-id': 'code-name',
  type: 'code-name',
  addition: 'code-added',
  deletion: 'code-removed',
};
