import { plural } from '../core/text/plural.ts';
import { sayFigure } from '../core/text/say-figure.ts';

/** A whole number as prose has it: in words up to twelve. */
export function sayNumber(value: number): string {
  return numbers[value] ?? sayFigure(value);
}

/** A count with its noun, the number as prose has it: `three slices`. */
export function sayCount(count: number, one: string, many?: string): string {
  return plural(count, one, many).replace(/^\d+/, sayNumber(count));
}

/** Which of several it is, as prose has it: in words up to the twelfth. */
export function sayOrdinal(value: number): string {
  const isTeen = value % 100 > 10 && value % 100 < 14;
  const ending = isTeen ? undefined : endings[value % 10];
  return ordinals[value - 1] ?? `${value}${ending ?? 'th'}`;
}

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
