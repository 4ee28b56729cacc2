import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** A file whose name or folder is nearly right is said to be ignored. */
export const strayFile: Check = ({ strays }) =>
  strays.map(({ file, hint }) => ({
    message: `The file ${quote(file)} looks like content, but is ignored.`,
    hint,
    location: { file },
  }));
