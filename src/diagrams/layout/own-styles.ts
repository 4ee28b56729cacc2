/**
 * Returns what an element's presentation attributes, the rules of a style sheet and its style
 * attribute say about it: the strongest value of each property, nothing inherited.
 */
export function ownStyles(element: Element, sheet: StyleSheet): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const name of sheet.properties) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '') styles.set(name, value);
  }
  const classes = element.getAttribute('class')?.split(/\s+/) ?? [];
  const subjects = new Set(['', element.localName, ...classes.map((name) => `.${name}`)]);
  const claims = sheet.rules
    .filter(({ subject, selector }) => subjects.has(subject) && element.matches(selector))
    .flatMap(({ declarations }) => declarations);
  if (isStyled(element)) claims.push(...declarationsOf(element.style, sheet.properties));
  for (const { name, value, important } of claims) if (!important) styles.set(name, value);
  for (const { name, value, important } of claims) if (important) styles.set(name, value);
  return styles;
}

/** Returns the style rules about some properties; at-rules do not apply to a published drawing. */
export function styleSheet(
  css: string,
  properties: readonly string[],
  document: Document,
): StyleSheet {
  if (latest?.css !== css) latest = { css, rules: parseRules(css, document) };
  const rules = latest.rules.flatMap(({ declarations, ...rule }) => {
    const wanted = declarations.filter(({ name }) => properties.includes(name));
    return wanted.length === 0 ? [] : [{ ...rule, declarations: wanted }];
  });
  return { properties, rules };
}

let latest: { readonly css: string; readonly rules: readonly StyleRule[] } | undefined;

function parseRules(css: string, { defaultView: window }: Document): readonly StyleRule[] {
  if (window === null) return [];
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules]
    .filter((rule) => rule instanceof window.CSSStyleRule)
    .flatMap(({ selectorText, style }) => {
      const declarations = declarationsOf(style);
      return selectorText.split(/,\s*(?![^([]*[)\]])/).map((selector) => {
        const bare = selector.replace(/:[\w-]+(?:\([^()]*\))?|\[[^\]]*\]/g, '');
        const last = bare.split(/[\s>+~]+/).at(-1) ?? '';
        const subject = /\.[\w-]+|^[\w-]+/.exec(last)?.[0] ?? '';
        return { selector, subject, specificity: specificityOf(selector), declarations };
      });
    })
    .sort((one, other) => one.specificity - other.specificity);
}

function specificityOf(selector: string): number {
  const bare = selector.replace(/\[[^\]]*\]/g, '[]');
  const count = (pattern: RegExp): number => bare.match(pattern)?.length ?? 0;
  const classes = count(/\.|\[|:(?!not|is|where)/g);
  return 1_000_000 * count(/#/g) + 1000 * classes + count(/(?<![\w.#:-])[a-z]/gi);
}

/** Reads what jsdom has parsed from the text it writes, which is faster than asking for each name. */
function declarationsOf(style: CSSStyleDeclaration, among?: readonly string[]): Declaration[] {
  const written = style.cssText.matchAll(/([\w-]+): ((?:"[^"]*"|[^";])+?)( !important)?;/g);
  return [...written].flatMap(([, name = '', value = '', important]) => {
    if (among?.includes(name) === false) return [];
    return [{ name, value, important: important !== undefined }];
  });
}

function isStyled(element: Element): element is Element & ElementCSSInlineStyle {
  return element.hasAttribute('style') && 'style' in element;
}

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

export interface StyleSheet {
  readonly properties: readonly string[];
  /** The strongest last. */
  readonly rules: readonly StyleRule[];
}

interface StyleRule {
  readonly selector: string;
  /** A class or name that the selected element has, so that few selectors need to be matched. */
  readonly subject: string;
  readonly specificity: number;
  readonly declarations: readonly Declaration[];
}
