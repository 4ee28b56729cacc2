import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports ignored files whose name or folder is almost right. */
export const strayFile: Check = ({ strays }) =>
  strays.map(({ file, hint }) => ({
    message: `The file ${quote(file)} looks like content, but is ignored.`,
    hint,
    location: { file },
  }));
