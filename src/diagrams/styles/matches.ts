import type { Compound, Selector } from './parse-selector.ts';

/** Whether a selector picks an element. */
export function matches(element: Element, selector: Selector): boolean {
  return matchesUpTo(element, selector, selector.steps.length - 1);
}

function matchesUpTo(element: Element, selector: Selector, last: number): boolean {
  const step = selector.steps[last];
  if (step === undefined || !matchesCompound(element, step.compound)) return false;
  if (last === 0) return true;
  for (const other of related(element, step.combinator)) {
    if (matchesUpTo(other, selector, last - 1)) return true;
  }
  return false;
}

function* related(element: Element, combinator: string): Generator<Element> {
  const sideways = combinator === '+' || combinator === '~';
  let other = sideways ? element.previousElementSibling : element.parentElement;
  while (other !== null) {
    yield other;
    if (combinator === '>' || combinator === '+') return;
    other = sideways ? other.previousElementSibling : other.parentElement;
  }
}

function matchesCompound(element: Element, compound: Compound): boolean {
  if (compound.name !== undefined && element.localName.toLowerCase() !== compound.name) {
    return false;
  }
  if (compound.id !== undefined && element.id !== compound.id) return false;
  if (compound.classes.length > 0) {
    const own = (element.getAttribute('class') ?? '').split(/\s+/);
    if (!compound.classes.every((name) => own.includes(name))) return false;
  }
  if (compound.position === ':first-child' && element.previousElementSibling !== null) return false;
  if (compound.position === ':last-child' && element.nextElementSibling !== null) return false;
  if (compound.not.some((excluded) => matchesCompound(element, excluded))) return false;
  return compound.attributes.every(({ name, operator, value }) => {
    const own = element.getAttribute(name);
    return own !== null && fits(own, operator, value);
  });
}

function fits(own: string, operator: string | undefined, value: string): boolean {
  if (operator === undefined) return true;
  if (operator === '=') return own === value;
  if (operator === '^=') return own.startsWith(value);
  if (operator === '$=') return own.endsWith(value);
  if (operator === '*=') return own.includes(value);
  if (operator === '~=') return own.split(/\s+/).includes(value);
  return own === value || own.startsWith(`${value}-`);
}
