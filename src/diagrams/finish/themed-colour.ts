import { formatHex, parse, rgb, wcagLuminance, type Rgb } from 'culori';

import { palette, type Role } from '../palette.ts';

/**
 * Returns a function that turns the colours of a finished drawing into the site's: the colour of a
 * role becomes its custom property, a colour of the author stays, and one of Mermaid becomes the
 * nearest role.
 */
export function colourThemer(source: string): (value: string) => ThemedColour | undefined {
  // Messages run across the boxes of a sequence: their colours follow the theme as the text does.
  const written = /^\s*sequenceDiagram\b/m.test(source) ? new Set<string>() : coloursIn(source);
  const known = new Map<string, ThemedColour | undefined>();
  // Mermaid sets these kinds in white on its own strong colours; ours are soft.
  if (/^\s*(?:C4\w+|journey|timeline)/m.test(source)) {
    for (const white of ['#fff', '#ffffff', '#FFFFFF', 'white', 'rgb(255, 255, 255)']) {
      known.set(white, { value: roleValue('ink'), alpha: 1 });
    }
  }
  return (value) => {
    if (!known.has(value)) known.set(value, themed(value, written));
    return known.get(value);
  };
}

function themed(value: string, written: ReadonlySet<string>): ThemedColour | undefined {
  const plain = value.trim().toLowerCase();
  if (plain === 'none' || plain === 'transparent') return { value: 'none', alpha: 1 };
  if (plain === 'inherit') return undefined;
  const color = rgb(parse(plain));
  if (color === undefined) return undefined;
  const { alpha = 1 } = color;
  if (alpha === 0) return { value: 'none', alpha: 1 };
  const { role, distance } = nearest(color);
  if (distance > 0 && written.has(formatHex(color))) {
    return { value: formatHex(color), alpha, literal: color };
  }
  return { value: roleValue(role), alpha };
}

/** How a role is written in an attribute. */
export function roleValue(role: Role): string {
  return `var(--diagram-${role},${palette[role]})`;
}

/** Returns the ink that is readable on a colour that is the same in both themes. */
export function inkOn(color: Rgb): string {
  return wcagLuminance(color) > 0.3 ? palette.ink : palette.paper;
}

const roles = Object.entries(palette).flatMap(([role, value]) => {
  const color = rgb(value);
  return color === undefined ? [] : [{ role: role as Role, color }];
});

function nearest(color: Rgb): { role: Role; distance: number } {
  let best: { role: Role; distance: number } = { role: 'ink', distance: Infinity };
  for (const each of roles) {
    const distance = unlikeness(color, each.color);
    if (distance < best.distance) best = { role: each.role, distance };
  }
  return best.distance < 2 / 255 ? { ...best, distance: 0 } : best;
}

/** How unlike two colours look, roughly. */
function unlikeness(one: Rgb, other: Rgb): number {
  return Math.hypot(2 * (one.r - other.r), 4 * (one.g - other.g), 3 * (one.b - other.b));
}

function coloursIn(source: string): ReadonlySet<string> {
  const found = [
    ...source.matchAll(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]*\)/gi),
    ...source.matchAll(/(?<=(?:[:=]\s*"?|\bbox\s+|\brect\s+))[a-z]+\b/gi),
  ];
  return new Set(
    found.flatMap(([text]) => {
      const hex = formatHex(text.toLowerCase());
      return hex === undefined ? [] : [hex];
    }),
  );
}

export interface ThemedColour {
  readonly value: string;
  readonly alpha: number;
  /** The author's own colour, the same in both themes. */
  readonly literal?: Rgb;
}
