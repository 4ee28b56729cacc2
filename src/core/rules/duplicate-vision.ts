import { quote } from '../text/quote.ts';
import type { Check } from './check.ts';

/** Reports a second vision. */
export const duplicateVision: Check = ({ visions: [first, ...others] }) =>
  others.flatMap(({ file }) => {
    if (first === undefined) return [];
    return {
      message: `There are two visions: ${quote(first.file)} and ${quote(file)}.`,
      hint: 'Keep one of the two.',
      location: { file },
      related: [{ message: 'The first is here.', location: { file: first.file } }],
    };
  });
