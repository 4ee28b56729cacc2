import anyAscii from 'any-ascii';

import { idOfTitle } from '../model/id-of-title.ts';

/**
 * Returns an id from a title in any script, spelt in Latin letters; `undefined` if it has no letter
 * or digit. Apart from `idOfTitle`, because the tables of all scripts take time to load.
 */
export function idOfAnyTitle(title: string): string | undefined {
  const spelt = title
    .replaceAll(/\p{Extended_Pictographic}/gu, ' ')
    .replaceAll(/\p{Script=Han}/gu, (character) => ` ${anyAscii(character)} `);
  return idOfTitle(title) !== undefined && isLatin(title)
    ? idOfTitle(title)
    : idOfTitle(anyAscii(spelt));
}

/** Whether `idOfTitle` alone reads all letters. */
function isLatin(title: string): boolean {
  return !/[^\p{Script=Latin}\P{L}]/u.test(title);
}
