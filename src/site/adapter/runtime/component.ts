export const Fragment = Symbol.for('astro:fragment');

export function createComponent(make: Make): Component {
  return Object.assign(make, { isAstroComponentFactory: true as const });
}

export function isComponent(value: unknown): value is Component {
  return typeof value === 'function' && 'isAstroComponentFactory' in value;
}

/** A compiled component: what it returns goes through `htmlOf`, but for the response of a page. */
export type Component = Make & { readonly isAstroComponentFactory: true };

type Make = (page: PageRun, props: Props, slots: Slots) => unknown;

/** One rendering of a page: what all its components share. */
export interface PageRun {
  /** The elements that load the style sheets of the page. */
  readonly head: string;
  /** Returns the element that loads a script: nothing the second time. */
  script(id: string): string;
  /** Returns what a component calls `Astro`. */
  createAstro(props: Props, slots: Slots): object;
}

export type Props = Readonly<Record<string, unknown>>;

export type Slots = Readonly<Record<string, Slot | undefined>>;

export type Slot = (page: PageRun) => unknown;
