/**
 * In a page that another site shows, links open the whole window (`<base target="_top">`); those to
 * a place on the page itself are made to stay in it.
 */
export function keepInFrame(html: string): string {
  return html.replaceAll(/<a (?=[^>]*\bhref="#)/g, '<a target="_self" ');
}
