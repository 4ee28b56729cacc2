/** The nouns that an organisation may replace, in `words`; each is `noun.<noun>` in the catalogue. */
export const nouns = ['vision', 'goal', 'intent', 'slice', 'assumption', 'update', 'team'] as const;

export type Noun = (typeof nouns)[number];

/** The statuses of a slice, each of which is `status.<status>` in the catalogue. */
const statuses = ['proposed', 'ready', 'active', 'blocked', 'shipped', 'dropped'] as const;

type Status = (typeof statuses)[number];

/**
 * Adds to `words` the messages that say a replaced word in other forms. A noun, such as
 * `slice: Story`, that is a plural of ICU MessageFormat already is taken as it is; for any other,
 * English forms the plural, and other languages use the one word. A status, such as
 * `status.active: In review`, is also said in counts.
 */
export function withForms(words: Words, locale: string): Words {
  const messages = nouns.flatMap((noun) => {
    const own = words[noun];
    if (own === undefined) return [];
    const [one, other] = [inSentence(own, locale), inSentence(pluralOf(own, locale), locale)];
    const forms = own.includes('{') ? own : `{count, plural, one {${one}} other {${other}}}`;
    return [
      [`noun.${noun}`, forms],
      [`count.${noun}`, `{count, number} ${forms}`],
    ];
  });
  const counts = statuses.flatMap((status) => {
    const own = words[`status.${status}`];
    return own === undefined
      ? []
      : [[`count.${status}`, `{count, number} ${inSentence(own, locale)}`]];
  });
  return { ...Object.fromEntries([...messages, ...counts]), ...words };
}

/**
 * Returns the placeholders that every message may use for a noun without being given it: `{slice}`,
 * `{slices}` and, where a sentence or label begins with it, `{Slice}` and `{Slices}`.
 */
export function nounForms(
  say: (id: `noun.${Noun}`, values: { readonly count: number }) => string,
  locale: string,
): Words {
  const forms = nouns.flatMap((noun) => {
    // Three is few where a language has such a form, which then is its plural at large.
    const [one, other] = [say(`noun.${noun}`, { count: 1 }), say(`noun.${noun}`, { count: 3 })];
    return [
      [noun, one],
      [`${noun}s`, other],
      [upperFirst(noun, 'en'), upperFirst(one, locale)],
      [`${upperFirst(noun, 'en')}s`, upperFirst(other, locale)],
    ];
  });
  return Object.fromEntries(forms);
}

/** Returns such placeholders for what a slice may be: `{active}`, and `{Active}` at the beginning. */
export function statusForms(say: (id: `status.${Status}`) => string, locale: string): Words {
  const forms = statuses.flatMap((status) => {
    const word = inSentence(say(`status.${status}`), locale);
    return [
      [status, word],
      [upperFirst(status, 'en'), upperFirst(word, locale)],
    ];
  });
  return Object.fromEntries(forms);
}

/** The names of those placeholders, and of the stages, which every message may also use. */
export const commonPlaceholders: readonly string[] = [
  ...nouns.flatMap((noun) => [noun, upperFirst(noun, 'en')].flatMap((one) => [one, `${one}s`])),
  ...statuses.flatMap((status) => [status, upperFirst(status, 'en')]),
  'Now',
  'Next',
  'Later',
  'Done',
];

/** Nouns are lower case inside of a sentence, but in German, and where they are more than one capital. */
function inSentence(noun: string, locale: string): string {
  const isName = /^\p{Lu}\p{Ll}/u.test(noun) === false || locale.startsWith('de');
  return isName ? noun : noun.charAt(0).toLocaleLowerCase(locale) + noun.slice(1);
}

function pluralOf(noun: string, locale: string): string {
  if (!locale.startsWith('en')) return noun;
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

function upperFirst(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}

type Words = Readonly<Record<string, string>>;
