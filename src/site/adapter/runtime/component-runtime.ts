import { attributes, classNames } from './attributes.ts';
import {
  Fragment,
  isComponent,
  type PageRun,
  type Props,
  type Slot,
  type Slots,
} from './component.ts';
import { asHtml, Html, htmlOf, joined, type Piece } from './html.ts';
import { nodeHtml } from './node-html.ts';

/**
 * The functions that compiled components import from Astro as `astro/compiler-runtime`, as of Astro
 * 7.3. They give the same bytes, but a component is a string as soon as it is called, where Astro
 * makes a tree of objects, promises and streams. A component is a promise only if something in it is
 * one. Functions that no component of ours needs are missing: a component that uses one does not
 * compile.
 */
export { addAttribute, spreadAttributes } from './attributes.ts';
export { createComponent, Fragment } from './component.ts';

/** Compiled components call it and use that of their page instead. */
export function createAstro(): undefined {
  return undefined;
}

export function render(parts: TemplateStringsArray, ...values: readonly unknown[]): Rendered {
  let html: Piece = '';
  for (let index = 0; index < parts.length; index += 1) {
    const [text = '', piece] = [parts[index], htmlOf(values[index])];
    // Most are there at once: then no list of them is needed.
    const isThere: boolean = typeof html === 'string' && typeof piece === 'string';
    html = isThere ? html + text + piece : joined([html, text, piece]);
  }
  return asHtml(html);
}

export function renderComponent(
  page: PageRun,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (component === Fragment) return slots['default']?.(page);
  if (isComponent(component)) return component(page, withClasses(props), slots);
  if (typeof component === 'string') return renderTag(page, component, withClasses(props), slots);
  // The result of compiling an `.mdx` file.
  if (typeof component === 'function') return asHtml(nodeHtml(page, component(props)));
  throw new TypeError(`"${name}" is not a component.`);
}

export function renderSlot(page: PageRun, slot: Slot | undefined, fallback?: unknown): unknown {
  return slot ? slot(page) : fallback;
}

export function renderHead({ head }: PageRun): Html {
  return new Html(head);
}

/** All pages have a head of their own. */
export function maybeRenderHead(): undefined {
  return undefined;
}

export function renderScript(page: PageRun, id: string): Html {
  return new Html(page.script(id));
}

export function unescapeHTML(html: unknown): unknown {
  return typeof html === 'string' ? new Html(html) : html;
}

function renderTag(page: PageRun, tag: string, props: Props, slots: Slots): Rendered {
  const children = Object.values(slots).map((slot) => htmlOf(slot?.(page)));
  return asHtml(joined([`<${tag}${attributes(props, tag)}>`, ...children, `</${tag}>`]));
}

function withClasses(props: Props): Props {
  if (props['class:list'] === undefined) return props;
  const { 'class:list': list, ...others } = props;
  const classes = classNames([others['class'], list]);
  return { ...others, class: classes || undefined };
}

type Rendered = Html | Promise<Html>;
