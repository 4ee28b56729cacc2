/** Returns text as HTML holds it, in elements and in attributes. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape, which takes less time to find out.
  return text.search(marks) < 0 ? text : text.replaceAll(marks, (mark) => entities[mark] ?? mark);
}

const marks = /[&<>'"]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};
