import { Html } from './html.ts';

/** Returns an attribute, or nothing where the value means that there is none. */
export function addAttribute(value: unknown, name: string, isEscaped = true, tag = ''): Html {
  return new Html(attribute(value, name, tag, isEscaped));
}

/** Returns the attributes of an object, with the class that marks the elements of the component. */
export function spreadAttributes(
  values: Readonly<Record<string, unknown>> = {},
  tag = '',
  { class: scope }: { readonly class?: string } = {},
): Html {
  if (!scope) return new Html(attributes(values, tag));
  const { class: own, 'class:list': list } = values;
  if (own !== undefined) return new Html(attributes({ ...values, class: `${own} ${scope}` }, tag));
  const classes = list === undefined ? { class: scope } : { 'class:list': [list, scope] };
  return new Html(attributes({ ...values, ...classes }, tag));
}

/** Returns the attributes of an object as HTML. */
export function attributes(values: object, tag = ''): string {
  let html = '';
  for (const [name, value] of Object.entries(values)) html += attribute(value, name, tag);
  return html;
}

/** Returns the classes of a `class:list`: names, lists of them, and objects from name to whether. */
export function classNames(list: unknown): string {
  if (!list || list === true) return '';
  if (typeof list !== 'object') return String(list);
  const names = Array.isArray(list)
    ? list.map(classNames)
    : Object.entries(list).map(([name, has]) => (has ? name : ''));
  return names.filter(Boolean).join(' ');
}

function attribute(value: unknown, name: string, tag: string, isEscaped = true): string {
  if (value === undefined || value === null) return '';
  const kind = kindOf(name);
  if (kind === 'none') return '';
  if (kind === 'list') {
    const classes = quoted(classNames(value), isEscaped);
    return classes && ` class="${classes}"`;
  }
  if (kind === 'class') return ` class="${quoted(String(value), isEscaped)}"`;
  if (kind === 'style' && typeof value === 'object') {
    return ` style="${quoted(styleText(value), isEscaped)}"`;
  }
  if (kind === 'boolean' || (kind === 'may-be-boolean' && typeof value === 'boolean')) {
    // A custom element reads its attributes itself.
    if (!tag.includes('-') || name === 'popover') return value ? ` ${name}` : '';
  } else if (value === '') return ` ${name}`;
  return ` ${name}="${quoted(String(value), isEscaped)}"`;
}

/** The declarations of an object, as `.mdx` has them; empty ones are left out. */
function styleText(style: object): string {
  return Object.entries(style)
    .filter(([, value]) => typeof value === 'number' || (typeof value === 'string' && value.trim()))
    .map(([name, value]) => `${propertyOf(name)}:${value}`)
    .join(';');
}

function propertyOf(name: string): string {
  if (name.startsWith('-')) return name;
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function quoted(text: string, isEscaped: boolean): string {
  if (!isEscaped || (!text.includes('&') && !text.includes('"'))) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function kindOf(name: string): Kind {
  let kind = kinds.get(name);
  if (kind === undefined) {
    // A name that could end the tag, or that means something to the compiler alone.
    const isNone = /[\s"'>/=]/.test(name) || name === 'set:html' || name === 'set:text';
    kinds.set(name, (kind = isNone ? 'none' : boolean.test(name) ? 'boolean' : 'text'));
  }
  return kind;
}

/** Known for all names that were seen; they come from the code of components. */
const kinds = new Map<string, Kind>([
  ['class:list', 'list'],
  ['className', 'class'],
  ['style', 'style'],
  ['popover', 'may-be-boolean'],
  ['download', 'may-be-boolean'],
  ['hidden', 'may-be-boolean'],
]);

const boolean =
  /^(?:allowfullscreen|async|autofocus|autoplay|checked|controls|default|defer|disabled|disablepictureinpicture|disableremoteplayback|formnovalidate|inert|loop|muted|nomodule|novalidate|open|playsinline|readonly|required|reversed|scoped|seamless|selected|itemscope)$/i;

type Kind = 'none' | 'list' | 'class' | 'style' | 'boolean' | 'may-be-boolean' | 'text';
