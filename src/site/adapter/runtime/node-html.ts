import { attributes } from './attributes.ts';
import { Fragment, isComponent, type PageRun, type Props, type Slot } from './component.ts';
import { asHtml, htmlOf, joined, type Piece } from './html.ts';

/** Returns the HTML of what an `.mdx` file consists of: nodes of `astro/jsx-runtime` and values. */
export function nodeHtml(page: PageRun, node: unknown): Piece {
  if (Array.isArray(node)) return joined(node.map((each) => nodeHtml(page, each)));
  if (!isNode(node)) return htmlOf(node);
  const { type, props } = node;
  if (type === Fragment) return nodeHtml(page, props['children']);
  if (typeof type === 'string') return elementHtml(page, type, props);
  if (isComponent(type)) {
    const entries = Object.entries(props);
    const own = entries.filter(([name, value]) => !isSlot(name, value));
    const slots = entries.flatMap(([name, value]): readonly (readonly [string, Slot])[] => {
      const slot: Slot = () => asHtml(nodeHtml(page, value));
      return isSlot(name, value) ? [[name === 'children' ? 'default' : name, slot]] : [];
    });
    return htmlOf(type(page, Object.fromEntries(own), Object.fromEntries(slots)));
  }
  if (typeof type === 'function') return nodeHtml(page, type(props));
  throw new TypeError('A component in the text is not defined.');
}

function elementHtml(page: PageRun, tag: string, { children, ...props }: Props): Piece {
  const open = `<${tag}${attributes(props)}`;
  const isEmpty = children === undefined || children === null || children === '';
  if (isEmpty && isVoid.test(tag)) return `${open}/>`;
  const content =
    tag === 'style' && typeof children === 'string'
      ? children.replaceAll('<', '\\3C ')
      : nodeHtml(page, children);
  return joined([`${open}>`, content, `</${tag}>`]);
}

const isVoid =
  /^(area|base|br|col|command|embed|hr|img|input|keygen|link|meta|param|source|track|wbr)$/i;

/** Returns whether a property is what is between the tags of a component. */
function isSlot(name: string, value: unknown): boolean {
  return name === 'children' || (typeof value === 'object' && value !== null && '$$slot' in value);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'astro:jsx') === true;
}

interface Node {
  readonly type: unknown;
  readonly props: Props;
}
