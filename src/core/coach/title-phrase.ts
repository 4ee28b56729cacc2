/** Returns the words of a title from an offset on, each with its place. */
export function wordsOf(title: string, from: number): readonly Word[] {
  return [...title.slice(from).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+./#_-]*/gu)].map((match) => {
    const text = match[0].replace(/[.]+$/, '');
    return { start: from + match.index, text, lower: text.toLowerCase().replaceAll('’', "'") };
  });
}

/** Returns the words before the first preposition, or one of other words. */
export function phraseOf(
  words: readonly Word[],
  others: ReadonlySet<string> = none,
): readonly Word[] {
  const end = words.findIndex(
    ({ lower }, at) => at > 0 && (prepositions.has(lower) || others.has(lower)),
  );
  return end === -1 ? words : words.slice(0, end);
}

const none: ReadonlySet<string> = new Set();

export const prepositions = new Set(
  'for in on of to from with into by across around between during at without as after before inside via under within through per everywhere'.split(
    ' ',
  ),
);

export interface Word {
  readonly start: number;
  readonly text: string;
  readonly lower: string;
}

/** A word that gives a title away. */
export interface Cue {
  /** Where in the title it starts, in UTF-16 units. */
  readonly start: number;
  readonly word: string;
  /** `build` changes something, `study` finds something out, a `thing` is built, a `tag` sorts work. */
  readonly kind: 'build' | 'study' | 'thing' | 'tag';
}
