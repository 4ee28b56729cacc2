const scripts = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);
const known = new Map<string, boolean>();

/** Whether a language is written from right to left, by the script it is most likely written in. */
export function isRightToLeft(language: string): boolean {
  const answer =
    known.get(language) ?? scripts.has(new Intl.Locale(language).maximize().script ?? '');
  known.set(language, answer);
  return answer;
}
