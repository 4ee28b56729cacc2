import { matches } from './matches.ts';
import { parseDeclarations, parseStyles, type StyleRule } from './parse-styles.ts';

/**
 * What the style sheets of a drawing and the style and presentation attributes of an element say
 * about it, the strongest word on each property; nothing inherited.
 */
export function ownStyles(
  element: Element,
  sheet: StyleSheet,
  presentation: Iterable<string>,
): ReadonlyMap<string, string> {
  const winners = new Map<string, { value: string; strength: number }>();
  const claim = (name: string, value: string, strength: number): void => {
    const standing = winners.get(name);
    if (standing === undefined || strength >= standing.strength) {
      winners.set(name, { value, strength });
    }
  };
  for (const name of presentation) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '') claim(name, value, 0);
  }
  for (const rule of sheet.candidates(element)) {
    if (!matches(element, rule.selector)) continue;
    const strength = 1 + rule.selector.specificity + rule.order / 100_000;
    for (const { name, value, important } of rule.declarations) {
      claim(name, value, important ? strength + importantRule : strength);
    }
  }
  const style = element.getAttribute('style');
  if (style !== null && style !== '') {
    for (const { name, value, important } of parseDeclarations(style)) {
      claim(name, value, important ? importantRule * 2 : importantRule / 2);
    }
  }
  return new Map([...winners].map(([name, { value }]) => [name, value]));
}

/** Makes a sheet of the text of `style` elements, indexed by what a rule's last step asks for. */
export function styleSheet(css: string, isWanted: (property: string) => boolean): StyleSheet {
  const byClass = new Map<string, StyleRule[]>();
  const byName = new Map<string, StyleRule[]>();
  const others: StyleRule[] = [];
  for (const rule of parseStyles(css)) {
    const declarations = rule.declarations.filter(({ name }) => isWanted(name));
    if (declarations.length === 0) continue;
    const last = rule.selector.steps.at(-1)?.compound;
    const [index, key] =
      last?.classes[0] === undefined ? [byName, last?.name] : [byClass, last.classes[0]];
    const list = key === undefined ? others : (index.get(key) ?? []);
    list.push({ ...rule, declarations });
    if (key !== undefined) index.set(key, list);
  }
  return {
    candidates: (element) => {
      const classes = element.getAttribute('class')?.split(/\s+/) ?? [];
      return [
        ...others,
        ...(byName.get(element.localName.toLowerCase()) ?? []),
        ...classes.flatMap((name) => byClass.get(name) ?? []),
      ];
    },
  };
}

const importantRule = 1e12;

export interface StyleSheet {
  readonly candidates: (element: Element) => readonly StyleRule[];
}
