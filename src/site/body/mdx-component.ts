import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { evaluate } from 'satteri';

import type { Body } from '../../core/body/parsed-body.ts';
import { markdownFeatures } from '../../core/body/markdown.ts';
import { mdxPlugins } from '../../markup/mdx-plugins.ts';

/**
 * Returns the component that an `.mdx` body is, which runs the code in it: only for a body of a
 * roadmap, because a roadmap with refused `.mdx` files is never made.
 */
export function mdxComponent(body: Body): AstroComponentFactory {
  const known = components.get(body);
  if (known !== undefined) return known;
  const { default: content } = Object(
    evaluate(body.text, {
      ...runtime,
      features: markdownFeatures,
      hastPlugins: mdxPlugins,
      elementAttributeNameCase: 'html',
    }),
  );
  const component = ({ components }: { readonly components: object }) =>
    content({ components: { Fragment, ...components } });
  const tagged: AstroComponentFactory = Object.assign(component, rendered);
  components.set(body, tagged);
  return tagged;
}

const components = new WeakMap<Body, AstroComponentFactory>();

const runtime = {
  Fragment,
  jsx: (type: unknown, props: unknown) => jsx(type, Object(props)),
  jsxs: (type: unknown, props: unknown) => jsxs(type, Object(props)),
};

/** Names the renderer, among those that the adapter adds, which turns the component into HTML. */
const rendered = { [Symbol.for('astro:renderer')]: 'astro:jsx' };
