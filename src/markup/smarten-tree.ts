import type { Element, Nodes, Root, Text } from 'hast';

import { setType, smartText } from '../core/text/smart-text.ts';

/**
 * Sets the quotation marks and dashes of a tree in a language, paragraph by paragraph. Leaves code,
 * keys, addresses and drawings unchanged. Changes `tree`.
 */
export function smartenTree(tree: Root | Element, language: string): void {
  let run: Text[] = [];

  function visit(parent: Root | Element, tongue: string): void {
    for (const node of parent.children) {
      if (node.type === 'text') note(node, parent);
      else if (node.type === 'element') enter(node, tongue);
    }
  }

  function enter(node: Element, tongue: string): void {
    if (node.tagName === 'img') setCaption(node, tongue);
    if (verbatim.has(node.tagName)) {
      run.push({ type: 'text', value: '\uFFFC' });
      return;
    }
    const { lang } = node.properties;
    const own = typeof lang === 'string' ? lang : tongue;
    if (inline.has(node.tagName) && own === tongue) return visit(node, tongue);
    finish(tongue);
    visit(node, own);
    finish(own);
  }

  function note(node: Text, parent: Nodes): void {
    const isAddress = isLink(parent) && /^(?:https?:|www\.|mailto:)/i.test(node.value);
    run.push(isAddress ? { type: 'text', value: '\uFFFC' } : node);
  }

  function finish(tongue: string): void {
    if (run.length === 0) return;
    const set = smartText(
      run.map(({ value }) => value),
      tongue,
    );
    for (const [index, node] of run.entries()) node.value = set[index] ?? node.value;
    run = [];
  }

  visit(tree, language);
  finish(language);
}

/** The title of an image is what may become its caption. */
function setCaption({ properties }: Element, tongue: string): void {
  const { title } = properties;
  if (typeof title === 'string') properties['title'] = setType(title, tongue);
}

function isLink(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'a';
}

const verbatim = new Set(
  'code pre kbd samp var script style svg math textarea template img picture'.split(' '),
);

const inline = new Set(
  (
    'a abbr b bdi bdo cite del dfn em i ins mark q rp rt ruby s small span strong sub sup time u ' +
    'wbr'
  ).split(' '),
);
