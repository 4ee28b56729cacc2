import type { Definition, Nodes, Parents, Root } from 'mdast';

/**
 * Writes nodes of a tree as plain prose, one line a block, in which only what is said and how it is
 * divided is left: two layouts of the same thing come out the same.
 */
export function proseWriter(tree: Root, nameLink: NameLink): (node: Nodes) => string {
  const definitions = new Map<string, Definition>();
  collectDefinitions(tree, definitions);

  function write(node: Nodes): string {
    switch (node.type) {
      case 'text':
        return node.value.replace(/\s+/g, ' ');
      case 'inlineCode':
        return node.value.trim();
      case 'code':
        return `${node.lang ?? ''}\n${node.value}`.trim();
      case 'break':
        return ' ';
      case 'html':
        return node.value.replace(/<!--[^]*?(?:-->|$)/g, '').replace(/\s+/g, ' ');
      case 'heading':
        return `${'#'.repeat(node.depth)} ${inline(node)}`;
      case 'paragraph':
      case 'tableCell':
        return inline(node);
      case 'tableRow':
        return node.children.map((cell) => write(cell)).join(' | ');
      case 'listItem':
        return `${task(node.checked)}${indent(blocks(node))}`;
      case 'link':
        return leading(inline(node), node.url);
      case 'linkReference':
        return leading(inline(node), definitions.get(node.identifier)?.url);
      case 'image':
        return leading(node.alt ?? '', node.url);
      case 'imageReference':
        return leading(node.alt ?? '', definitions.get(node.identifier)?.url);
      case 'definition':
        return '';
      case 'thematicBreak':
        return '***';
      case 'footnoteReference':
        return `[^${node.identifier}]`;
      default:
        return other(node);
    }
  }

  /** A link that shows its own address says it once, whether it was written out or not. */
  function leading(text: string, url: string | undefined): string {
    if (url === undefined || url === text || url === `mailto:${text}`) return text;
    return `${text} <${nameLink(url)}>`;
  }

  function other(node: Nodes): string {
    const own = componentOf(node);
    if (!('children' in node)) return own || ('value' in node ? collapse(node.value) : '');
    const isInline = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
    const inner = isInline || node.type === 'mdxJsxTextElement' ? inline(node) : blocks(node);
    if (node.type === 'delete') return `~~${inner}~~`;
    return own === '' ? inner : `${own} ${inner}`.trim();
  }

  function inline(node: Parents): string {
    const text = node.children.map((child) => write(child)).join('');
    return collapse(text);
  }

  function blocks(node: Parents): string {
    const written = node.children.map((child) => write(child));
    return written.filter((block) => block !== '').join('\n');
  }

  return write;
}

function collectDefinitions(node: Nodes, found: Map<string, Definition>): void {
  if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  if (!('children' in node)) return;
  for (const child of node.children) collectDefinitions(child, found);
}

/** An MDX component by its name and attributes; nothing for any other node. */
function componentOf(node: Nodes): string {
  if (!('attributes' in node) || !('name' in node)) return '';
  return collapse(JSON.stringify([node.name, node.attributes], withoutPlace));
}

function withoutPlace(key: string, value: unknown): unknown {
  return key === 'position' || key === 'data' ? undefined : value;
}

function task(checked: boolean | null | undefined): string {
  if (typeof checked !== 'boolean') return '- ';
  return checked ? '- [x] ' : '- [ ] ';
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A name for what an address leads to, the same on both sides of a comparison. */
export type NameLink = (url: string) => string;
