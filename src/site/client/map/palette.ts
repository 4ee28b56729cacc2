import type { MarkName } from '../../views/marks.ts';

/** The colours and fonts of the page as they are just now, for what is drawn and not styled. */
export function readPalette(host: HTMLElement): Palette {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const read = (property: 'color' | 'fontFamily', value: string): string => {
    probe.style[property] = value;
    return getComputedStyle(probe)[property];
  };
  const colour = (token: string) => read('color', `var(--${token})`);
  const palette = {
    paper: colour('paper'),
    text: colour('text'),
    muted: colour('text-muted'),
    hairline: colour('hairline'),
    line: colour('line-strong'),
    accent: colour('accent'),
    signal: colour('signal'),
    serif: read('fontFamily', 'var(--serif)'),
    sans: read('fontFamily', 'var(--sans)'),
  };
  probe.remove();
  return palette;
}

/** Under way or done is the organisation's colour, not yet or no more is quiet: as in utilities.css. */
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
