/** Reads a CSS colour; `undefined` for what is none or cannot be known here. */
export function parseColor(text: string): Color | undefined {
  const value = text.trim().toLowerCase();
  const hex = /^#([\da-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) return parseHex(hex);
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value);
  if (call !== null) return parseCall(call[1] === 'hsl', call[2] ?? '');
  const named = names[value];
  return named === undefined ? undefined : parseHex(named);
}

/** How unlike two colours look, roughly. */
export function colorDistance(one: Color, other: Color): number {
  return Math.hypot(2 * (one.r - other.r), 4 * (one.g - other.g), 3 * (one.b - other.b));
}

/** Relative luminance, 0 to 1. */
export function luminance({ r, g, b }: Color): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parseHex(hex: string): Color | undefined {
  const digits = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (digits.length !== 6 && digits.length !== 8) return undefined;
  const [r = 0, g = 0, b = 0, a = 255] = (digits.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return { r, g, b, a: a / 255 };
}

function parseCall(isHsl: boolean, list: string): Color | undefined {
  const parts = list.split(/[\s,/]+/).filter((part) => part !== '');
  const [first = NaN, second = NaN, third = NaN] = parts.map((part) => Number.parseFloat(part));
  const alpha = parts[3];
  const a = alpha === undefined ? 1 : Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1);
  if ([first, second, third, a].some(Number.isNaN)) return undefined;
  if (isHsl) return { ...fromHsl(first, second / 100, third / 100), a };
  const scale = parts[0]?.endsWith('%') === true ? 2.55 : 1;
  return { r: first * scale, g: second * scale, b: third * scale, a };
}

function fromHsl(hue: number, saturation: number, lightness: number): Omit<Color, 'a'> {
  const channel = (n: number): number => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    const reach = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}

/** The names people and Mermaid use. */
const names: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'ffffff',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  orange: 'ffa500',
  purple: '800080',
  pink: 'ffc0cb',
  brown: 'a52a2a',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  navy: '000080',
  teal: '008080',
  aqua: '00ffff',
  cyan: '00ffff',
  lime: '00ff00',
  maroon: '800000',
  olive: '808000',
  fuchsia: 'ff00ff',
  magenta: 'ff00ff',
  gold: 'ffd700',
  tomato: 'ff6347',
  salmon: 'fa8072',
  coral: 'ff7f50',
  crimson: 'dc143c',
  indigo: '4b0082',
  violet: 'ee82ee',
  khaki: 'f0e68c',
  beige: 'f5f5dc',
  ivory: 'fffff0',
  lavender: 'e6e6fa',
  honeydew: 'f0fff0',
  turquoise: '40e0d0',
  skyblue: '87ceeb',
  steelblue: '4682b4',
  lightblue: 'add8e6',
  lightgreen: '90ee90',
  lightyellow: 'ffffe0',
  lightpink: 'ffb6c1',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  lightcoral: 'f08080',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
  darkgreen: '006400',
  darkblue: '00008b',
  darkred: '8b0000',
  darkorange: 'ff8c00',
  forestgreen: '228b22',
  royalblue: '4169e1',
  slateblue: '6a5acd',
  dimgray: '696969',
  dimgrey: '696969',
  whitesmoke: 'f5f5f5',
};

export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}
