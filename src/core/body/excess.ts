import { deepestLevel } from './cut-deep.ts';

/** Returns the excess of text or HTML that is nested too deep at `offset`. */
export function tooDeep(offset: number): Excess {
  return {
    offset,
    message: `The text is nested more than ${deepestLevel} levels deep.`,
    hint: 'Write it with fewer levels.',
  };
}

/** What makes a body too complex to be read in a time that its length is worth. */
export interface Excess {
  /** Where it is, in UTF-16 code units of the body's text. */
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}
