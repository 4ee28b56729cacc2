import { unprintable } from '../core/text/visible.ts';

/** JSON for programs that may be read in a terminal or a log: nothing in it is acted on there. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unprintable, escape);
}

/** Only the line feeds of the layout are written as they are. */
function escape(character: string): string {
  if (character === '\n') return character;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
