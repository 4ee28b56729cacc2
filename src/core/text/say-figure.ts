/**
 * Returns a figure in English with all its digits and thousands separators: `1,000.5`. Not from the
 * locale data, so it is the same on every machine.
 */
export function sayFigure(value: number): string {
  const text = String(value);
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
