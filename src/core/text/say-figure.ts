/**
 * A figure in English with all the digits it was given, its thousands set off: `1,000.5`. It is made
 * by hand, so that it is the same on every machine.
 */
export function sayFigure(value: number): string {
  const text = String(value);
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
