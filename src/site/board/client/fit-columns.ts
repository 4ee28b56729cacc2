import { columnSizes } from '../column-sizes.ts';

/** Makes each column as wide as what it shows now, and counts that. */
export function fitColumns(board: Element): void {
  const sections = [...board.querySelectorAll<HTMLElement>(':scope > section')];
  const counts = sections.map((section) => section.querySelectorAll('.card:not([hidden])').length);
  const sizes = columnSizes(counts);
  const { format } = new Intl.NumberFormat(document.body.lang || document.documentElement.lang);
  for (const [index, section] of sections.entries()) {
    section.dataset['size'] = String(sizes[index]);
    section.querySelector('.count')?.replaceChildren(format(counts[index] ?? 0));
  }
}
