import type { MarkName } from '../../base/marks.ts';

/** The colours and fonts of the page as they are just now, for what is drawn and not styled. */
export function readPalette(host: HTMLElement): Palette {
  const probes = Object.entries(tokens).map(([name, token]) => {
    const element = host.ownerDocument.createElement('span');
    element.hidden = true;
    element.style[isFont(name) ? 'fontFamily' : 'color'] = token;
    return [name, element] as const;
  });
  // All are there before the first is read, so that the page is styled once.
  host.append(...probes.map(([, element]) => element));
  const palette = probes.map(([name, element]) => {
    const { color, fontFamily } = getComputedStyle(element);
    return [name, isFont(name) ? fontFamily : color];
  });
  for (const [, element] of probes) element.remove();
  // oxlint-disable-next-line typescript/consistent-type-assertions -- it has the names of the tokens
  return Object.fromEntries(palette) as Palette;
}

const tokens = {
  paper: 'var(--paper)',
  shade: 'var(--paper-shade)',
  text: 'var(--text)',
  muted: 'var(--text-muted)',
  hairline: 'var(--hairline)',
  line: 'var(--line-strong)',
  accent: 'var(--accent)',
  signal: 'var(--signal)',
  /** Of what is active: between what is done and what is not. */
  active: 'color-mix(in oklab, var(--accent) 45%, var(--paper))',
  'goal-reached': 'var(--goal-reached)',
  'goal-ahead': 'var(--goal-ahead)',
  'goal-on-track': 'var(--goal-on-track)',
  'goal-behind': 'var(--goal-behind)',
  'goal-worse': 'var(--goal-worse)',
  'goal-unknown': 'var(--goal-unknown)',
  'goal-unmeasured': 'var(--goal-unmeasured)',
  serif: 'var(--serif)',
  sans: 'var(--sans)',
} as const;

function isFont(name: string): boolean {
  return name === 'serif' || name === 'sans';
}

/**
 * Returns the colour of a mark: of a goal that of its status; active or done is the organisation's,
 * not started or dropped is quiet, as in utilities.css.
 */
export function inkOf(mark: MarkName, palette: Palette): string {
  if (isToken(mark)) return palette[mark];
  return loud.has(mark) ? palette.accent : palette.muted;
}

function isToken(name: string): name is keyof Palette {
  return name.startsWith('goal-') && name in tokens;
}

const loud: ReadonlySet<MarkName> = new Set([
  'vision',
  'goal',
  'now',
  'next',
  'active',
  'shipped',
] satisfies readonly MarkName[]);

export type Palette = Readonly<Record<keyof typeof tokens, string>>;
