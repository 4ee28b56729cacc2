import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/**
 * Returns HTML, as product tools export descriptions, as Markdown: paragraphs, headings, lists,
 * quotations, code, links and emphasis. Other elements are their text; scripts and styles are gone.
 */
export function htmlToMarkdown(html: string): string {
  return blocks(parseFragment(html).childNodes, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function blocks(nodes: readonly Node[], indent: string): string {
  return nodes.map((node) => block(node, indent)).join('');
}

function block(node: Node, indent: string): string {
  if (!tree.isElementNode(node)) return inline(node);
  const { tagName, childNodes } = node;
  const inner = () => blocks(childNodes, indent);
  if (/^h[1-6]$/.test(tagName))
    return `\n\n${'#'.repeat(Number(tagName[1]))} ${inner().trim()}\n\n`;
  if (tagName === 'ul' || tagName === 'ol') {
    const items = childNodes.filter((child) => tree.isElementNode(child));
    const sign = (index: number) => (tagName === 'ol' ? `${index + 1}. ` : '- ');
    const lines = items.map((item, index) => {
      const own = block(item, `${indent}  `).trim();
      return `${sign(index)}${own.replaceAll('\n', `\n${' '.repeat(sign(index).length)}`)}\n`;
    });
    return `\n${lines.join('')}\n`;
  }
  if (tagName === 'blockquote') return `\n\n${inner().trim().replaceAll(/^/gm, '> ')}\n\n`;
  if (tagName === 'pre') return `\n\n${textOf(node).replaceAll(/^/gm, '    ')}\n\n`;
  if (tagName === 'tr') return `${inner().trim().replace(/ \|$/, '')}  \n`;
  if (tagName === 'td' || tagName === 'th') return `${inner().trim()} | `;
  if (tagName === 'hr') return '\n\n---\n\n';
  if (paragraphs.has(tagName)) return `\n\n${inner().trim()}\n\n`;
  return inline(node);
}

const paragraphs: ReadonlySet<string> = new Set([
  ...['p', 'div', 'table', 'section', 'article', 'header', 'footer', 'dl', 'dt', 'dd'],
]);
const gone: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'svg',
]);

function inline(node: Node): string {
  if (tree.isTextNode(node)) {
    return escaped(node.value.replaceAll(/\s+/g, ' '));
  }
  if (!tree.isElementNode(node) || gone.has(node.tagName)) return '';
  const inner = blocks(node.childNodes, '');
  const shown = inner.trim();
  switch (node.tagName) {
    case 'br':
      return '  \n';
    case 'b':
    case 'strong':
      return between(inner, '**');
    case 'i':
    case 'em':
      return between(inner, '*');
    case 'code':
      return shown && `\`${textOf(node).replaceAll('`', "'")}\``;
    case 'a': {
      const href = addressIn(node, 'href');
      return href && shown ? `[${shown}](${href})` : inner;
    }
    case 'img':
      return `![${escaped(attributeOf(node, 'alt'))}](${addressIn(node, 'src')})`;
    default:
      return inner;
  }
}

/** Signs go around words, not around the spaces beside them. */
function between(inner: string, sign: string): string {
  const shown = inner.trim();
  return shown && inner.replace(shown, () => sign + shown + sign);
}

/** An address as Markdown has it between brackets; empty where there is none. */
function addressIn(node: Element, name: string): string {
  const address = attributeOf(node, name);
  return /[\s<>()]/.test(address) ? `<${address.replaceAll(/[\s<>]+/g, '%20')}>` : address;
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value.trim() ?? '';
}

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Returns text that Markdown reads as nothing but text. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replaceAll(/^(\s*)([-+=])/gm, '$1\\$2');
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
