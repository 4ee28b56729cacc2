import type { MdxJsxAttributeNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

import type { Problem } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import { addressAttribute, htmlElements, lacksAlt } from './html-elements.ts';
import type { BodyLink, BodyReference } from './parsed-body.ts';
import type { Locate, Range } from './places.ts';

/** Reads one JSX element of an `.mdx` body: a component of ours, or an HTML element. */
export function readJsx(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  range: Range,
  text: string,
  locate: Locate,
): JsxReading {
  const { name } = node;
  if (name === null) return nothing;
  const element: Element = { name, attributes: attributesOf(node), range, text, locate };
  const refused = refusedAttributes(node, element);
  // Spread attributes can contain anything, so no attribute is reported as missing.
  if (element.attributes.length < node.attributes.length) return { ...nothing, problems: refused };
  const reading = readNamed(element);
  return { ...reading, problems: [...reading.problems, ...refused, ...unshown(node, element)] };
}

/** Reports attributes and content that a component does not show. */
function unshown(
  { children }: MdxJsxFlowElement | MdxJsxTextElement,
  element: Element,
): readonly Problem[] {
  const { name } = element;
  const component = findComponent(name);
  if (component === undefined) return [];
  const { reference, isEmpty } = component;
  const isNamed = element.attributes.some((each) => each.name === reference?.attribute);
  // An attribute that is missing may be misspelt.
  if (reference && !isNamed) return [];
  const others = element.attributes.filter((each) => each.name !== reference?.attribute);
  const problems = others.map((each) =>
    problem(
      'unpublished-markup',
      `The attribute ${quote(each.name)} of ${quote(name)} is not shown.`,
      'Remove it, or write its value as text.',
      element.locate(valueRange(element, each.name)),
    ),
  );
  if (!isEmpty || children.length === 0) return problems;
  const message = `The content of ${quote(name)} is not shown.`;
  const hint = `Write it below <${name} … />.`;
  const location = element.locate(nameRange(element));
  return [...problems, problem('unpublished-markup', message, hint, location)];
}

function readNamed(element: Element): JsxReading {
  const { name } = element;
  if (/^[a-z][^.]*$/.test(name)) {
    const isAllowed = htmlElements.includes(name);
    return isAllowed ? readHtmlElement(element) : { ...nothing, problems: [forbidden(element)] };
  }
  const component = findComponent(name);
  if (component === undefined) return { ...nothing, problems: [unknownComponent(element)] };
  return component.reference ? readReference(element, component.reference) : nothing;
}

/** Reports attributes whose value cannot be checked: spread, given twice, or with elements. */
function refusedAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  element: Element,
): readonly Problem[] {
  const seen = new Set<string>();
  return node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') {
      const location = element.locate(nameRange(element));
      return problem(
        'invalid-mdx',
        `${quote(element.name)} has spread attributes.`,
        'Write out each attribute.',
        location,
      );
    }
    const location = () => element.locate(valueRange(element, attribute.name));
    if (seen.has(attribute.name)) {
      const message = `${quote(element.name)} has the attribute ${quote(attribute.name)} twice.`;
      return problem('invalid-mdx', message, 'Keep one of the two.', location());
    }
    seen.add(attribute.name);
    const code = typeof attribute.value === 'object' ? attribute.value?.value : undefined;
    if (code === undefined || code === null || jsxInCode(code) === undefined) return [];
    const message = `The attribute ${quote(attribute.name)} contains an element.`;
    return problem('invalid-mdx', message, 'Write the element outside of it.', location());
  });
}

function forbidden(element: Element): Problem {
  return problem(
    'invalid-mdx',
    `The element ${quote(element.name)} is not allowed.`,
    'Write it in Markdown, or link to it.',
    element.locate(nameRange(element)),
  );
}

const nothing: JsxReading = { links: [], references: [], rawIds: [], problems: [] };

function readHtmlElement(element: Element): JsxReading {
  const { name, attributes, locate } = element;
  const named = attributes.find((attribute) => attribute.name === 'id');
  const id = named && plainAttribute(named);
  const rawIds = id === undefined || id === '' ? [] : [id];
  const hasAlt = name !== 'img' || attributes.some((attribute) => attribute.name === 'alt');
  const problems = hasAlt ? [] : [lacksAlt(locate(nameRange(element)), 'html')];
  const { kind, attribute: addressed } = addressAttribute(name) ?? {};
  const attribute = attributes.find((each) => each.name === addressed);
  const url = attribute && plainAttribute(attribute);
  if (!kind || !attribute || url === undefined) return { ...nothing, rawIds, problems };
  const location = locate(valueRange(element, attribute.name));
  return { ...nothing, rawIds, problems, links: [{ kind, url, location }] };
}

function readReference(element: Element, reference: ComponentReference): JsxReading {
  const { name, locate } = element;
  const attribute = element.attributes.find((each) => each.name === reference.attribute);
  const example = `<${name} ${reference.attribute}="…" />`;
  if (attribute === undefined) {
    const message = `"${name}" has no "${reference.attribute}", the id of ${article[reference.noun]}.`;
    const missing = problem(
      'missing-key',
      message,
      `Write ${example}.`,
      locate(nameRange(element)),
    );
    return { ...nothing, problems: [missing] };
  }
  const location = locate(valueRange(element, reference.attribute));
  const id = plainAttribute(attribute);
  if (id !== undefined) return { ...nothing, references: [{ noun: reference.noun, id, location }] };
  const message = `"${reference.attribute}" of "${name}" is not plain text.`;
  return {
    ...nothing,
    problems: [problem('invalid-mdx', message, `Write ${example}.`, location)],
  };
}

const article = {
  goal: 'a goal',
  intent: 'an intent',
  slice: 'a slice',
} as const satisfies Record<BodyReference['noun'], string>;

function unknownComponent(element: Element): Problem {
  const names = Object.keys(mdxComponents);
  const intended = didYouMean(element.name, names);
  return problem(
    'unknown-component',
    `There is no component ${quote(element.name)}.`,
    intended
      ? `Did you mean "${intended}"?`
      : `The components are ${names.map((name) => `"${name}"`).join(', ')}.`,
    element.locate(nameRange(element)),
  );
}

function problem(
  rule: Problem['rule'],
  message: string,
  hint: string,
  location: Problem['location'],
): Problem {
  return { rule, message, hint, location };
}

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): readonly MdxJsxAttributeNode[] {
  return node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute');
}

function nameRange({ range, name }: Element): Range {
  return { start: range.start + 1, end: range.start + 1 + name.length };
}

/** Returns the place of the value of an attribute; the parser gives only that of the element. */
function valueRange(element: Element, attribute: string): Range {
  const { range, text } = element;
  const pattern = new RegExp(`(\\s${attribute}\\s*=\\s*\\{?\\s*["'\`]?)([^"'\`}]*)`, 'g');
  pattern.lastIndex = range.start;
  const match = pattern.exec(text);
  if (match) {
    const start = match.index + (match[1]?.length ?? 0);
    return { start, end: start + (match[2]?.length ?? 0) };
  }
  return nameRange(element);
}

interface Element {
  readonly name: string;
  readonly attributes: readonly MdxJsxAttributeNode[];
  readonly range: Range;
  readonly text: string;
  readonly locate: Locate;
}

export interface JsxReading {
  readonly links: readonly BodyLink[];
  readonly references: readonly BodyReference[];
  readonly rawIds: readonly string[];
  readonly problems: readonly Problem[];
}

/** Returns the text of a JSX attribute, in braces or not; `undefined` if it is not text. */
export function plainAttribute({ value }: MdxJsxAttributeNode): string | undefined {
  if (typeof value === 'string') return value;
  return /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(value?.value ?? '')?.[2];
}

/**
 * Returns the start of JSX in JavaScript; `undefined` if there is none. Strings are skipped. Text
 * that only looks like JSX counts: a comparison can be written with spaces.
 */
export function jsxInCode(code: string): number | undefined {
  const withoutStrings = code.replace(strings, (string) => ' '.repeat(string.length));
  const at = withoutStrings.search(/<[A-Za-z_$>]/);
  return at < 0 ? undefined : at;
}

const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`/gs;

/** The components an `.mdx` body may use, each with the attribute that names an item. */
const mdxComponents: Readonly<Record<string, MdxComponent>> = {
  SliceLink: { reference: { attribute: 'id', noun: 'slice' } },
  IntentLink: { reference: { attribute: 'id', noun: 'intent' } },
  Goal: { reference: { attribute: 'id', noun: 'goal' }, isEmpty: true },
  Thread: { reference: { attribute: 'intent', noun: 'intent' }, isEmpty: true },
  Note: {},
};

/** Returns the component with exactly that name, if there is one. */
function findComponent(name: string): MdxComponent | undefined {
  return Object.hasOwn(mdxComponents, name) ? mdxComponents[name] : undefined;
}

interface MdxComponent {
  readonly reference?: ComponentReference;
  /** Whether it does not show its content. */
  readonly isEmpty?: boolean;
}

interface ComponentReference {
  readonly attribute: string;
  readonly noun: BodyReference['noun'];
}
