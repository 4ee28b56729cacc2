import type { MarkName } from '../../base/marks.ts';

/** The colours and fonts of the page as they are just now, for what is drawn and not styled. */
export function readPalette(host: HTMLElement): Palette {
  const probes = host.ownerDocument.createElement('span');
  probes.hidden = true;
  const probe = (property: 'color' | 'fontFamily', token: string) => {
    const element = host.ownerDocument.createElement('span');
    element.style[property] = `var(--${token})`;
    probes.append(element);
    return () => getComputedStyle(element)[property];
  };
  const [paper, text, muted] = [
    probe('color', 'paper'),
    probe('color', 'text'),
    probe('color', 'text-muted'),
  ];
  const [hairline, line] = [probe('color', 'hairline'), probe('color', 'line-strong')];
  const [accent, signal] = [probe('color', 'accent'), probe('color', 'signal')];
  const [serif, sans] = [probe('fontFamily', 'serif'), probe('fontFamily', 'sans')];
  // All are there before the first is read, so that the page is styled once.
  host.append(probes);
  const palette = {
    paper: paper(),
    text: text(),
    muted: muted(),
    hairline: hairline(),
    line: line(),
    accent: accent(),
    signal: signal(),
    serif: serif(),
    sans: sans(),
  };
  probes.remove();
  return palette;
}

/**
 * Returns the colour of a mark: active or done is the organisation's, not started or dropped is
 * quiet, as in utilities.css.
 */
export function inkOf(mark: MarkName, palette: Palette): string {
  return loud.has(mark) ? palette.accent : palette.muted;
}

const loud: ReadonlySet<MarkName> = new Set([
  'vision',
  'goal',
  'now',
  'next',
  'active',
  'shipped',
] satisfies readonly MarkName[]);

export interface Palette {
  readonly paper: string;
  readonly text: string;
  readonly muted: string;
  readonly hairline: string;
  readonly line: string;
  readonly accent: string;
  readonly signal: string;
  readonly serif: string;
  readonly sans: string;
}
