/** Which of several it is, as prose has it: in words up to the twelfth. */
export function sayOrdinal(value: number): string {
  const word = words[value - 1];
  if (word !== undefined) return word;
  const isTeen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(isTeen ? undefined : endings[value % 10]) ?? 'th'}`;
}

const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

const words = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
] as const;
