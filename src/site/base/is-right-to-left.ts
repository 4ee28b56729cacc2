const scripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);
const known = new Map<string, boolean>();

/** Returns whether a language is written from right to left, in its most likely script. */
export function isRightToLeft(language: string): boolean {
  const answer =
    known.get(language) ?? scripts.has(new Intl.Locale(language).maximize().script ?? '');
  known.set(language, answer);
  return answer;
}
