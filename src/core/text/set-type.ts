import { quotationMarks } from './quotation-marks.ts';
import { smartText } from './smart-text.ts';

/** One paragraph without elements, set as a printer of the language would: see `smartText`. */
export function setType(text: string, language: string): string {
  return typed.test(text) ? smartText([text], quotationMarks(language)).join('') : text;
}

/** Most text has nothing to set. */
const typed = /["']|--|\.\.\./;
