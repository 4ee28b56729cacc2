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

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
