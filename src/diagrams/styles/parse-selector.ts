/** Reads one selector; `undefined` for one that a drawing on paper can never match. */
export function parseSelector(text: string): Selector | undefined {
  const steps: Step[] = [];
  let rest = text;
  let combinator: Combinator = ' ';
  while (rest !== '') {
    const taken = /^(?:[#.]?[\w-]+|\*|\[[^\]]*\]|:[\w-]+(?:\([^()]*\))?)+/.exec(rest)?.[0];
    if (taken === undefined) return undefined;
    const compound = parseCompound(taken);
    if (compound === undefined) return undefined;
    steps.push({ combinator, compound });
    rest = rest.slice(taken.length);
    const between = /^\s*([>+~])?\s*/.exec(rest);
    if (between === null || rest === '') break;
    rest = rest.slice(between[0].length);
    combinator = isCombinator(between[1]) ? between[1] : ' ';
  }
  if (steps.length === 0) return undefined;
  return { steps, specificity: steps.reduce((sum, step) => sum + weightOf(step.compound), 0) };
}

function parseCompound(text: string): Compound | undefined {
  const compound: {
    -readonly [Key in keyof Compound]: Compound[Key];
  } = { name: undefined, id: undefined, classes: [], attributes: [], not: [], position: undefined };
  for (const [part] of text.matchAll(/[#.]?[\w-]+|\*|\[[^\]]*\]|:[\w-]+(?:\([^()]*\))?/g)) {
    const name = part.slice(1);
    if (part === '*') continue;
    if (part.startsWith('#')) compound.id = name;
    else if (part.startsWith('.')) compound.classes = [...compound.classes, name];
    else if (part.startsWith('[')) {
      const test = parseAttribute(part);
      if (test === undefined) return undefined;
      compound.attributes = [...compound.attributes, test];
    } else if (part.startsWith(':not(')) {
      const excluded = parseCompound(part.slice(5, -1).trim());
      if (excluded === undefined) return undefined;
      compound.not = [...compound.not, excluded];
    } else if (part === ':first-child' || part === ':last-child') {
      compound.position = part;
    } else if (part.startsWith(':')) {
      return undefined;
    } else compound.name = part.toLowerCase();
  }
  return compound;
}

function parseAttribute(text: string): AttributeTest | undefined {
  const found = /^\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*["']?([^"'\]]*)["']?\s*)?\]$/.exec(text);
  if (found?.[1] === undefined) return undefined;
  return { name: found[1], operator: found[2], value: found[3] ?? '' };
}

function weightOf(compound: Compound): number {
  const ids = compound.id === undefined ? 0 : 1_000_000;
  const classes = compound.classes.length + compound.attributes.length;
  const position = compound.position === undefined ? 0 : 1;
  const names = compound.name === undefined ? 0 : 1;
  const inner = compound.not.reduce((sum, each) => sum + weightOf(each), 0);
  return ids + (classes + position) * 1_000 + names + inner;
}

function isCombinator(text: string | undefined): text is Combinator {
  return text === '>' || text === '+' || text === '~' || text === ' ';
}

type Combinator = ' ' | '>' | '+' | '~';

interface Step {
  /** How this compound relates to the one before it. */
  readonly combinator: Combinator;
  readonly compound: Compound;
}

export interface Compound {
  readonly name: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
  readonly not: readonly Compound[];
  readonly position: ':first-child' | ':last-child' | undefined;
}

interface AttributeTest {
  readonly name: string;
  readonly operator: string | undefined;
  readonly value: string;
}

export interface Selector {
  readonly steps: readonly Step[];
  readonly specificity: number;
}
