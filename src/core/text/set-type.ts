import { smartText } from './smart-text.ts';

/** One paragraph without elements, set as a printer of the language would: see `smartText`. */
export function setType(text: string, language: string): string {
  return smartText([text], language).join('');
}
