/** Returns one or two letters for a person: `Ada Abele` is AA, and `@emeka` EM. */
export function initials(owner: string): string {
  const words = owner.replace(/^@/, '').split(/[\s._-]+/u);
  const [first = '', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = last ? lettersOf(first, 1) + lettersOf(last, 1) : lettersOf(first, 2);
  return letters.toLocaleUpperCase('en');
}

function lettersOf(word: string, count: number): string {
  return [...new Intl.Segmenter().segment(word)]
    .slice(0, count)
    .map(({ segment }) => segment)
    .join('');
}
