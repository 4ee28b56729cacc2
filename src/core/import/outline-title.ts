/** Returns the title and the rest of an item: a long one is cut after its first sentence or before its first colon or dash. */
export function splitTitle(
  whole: string,
  source: () => string,
): readonly [title: string, rest: string] {
  const line = whole.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longTitle) return [line, ''];
  const [, start] = /^(.{8,110}?)(?:[.!?](?=\s)|:\s|\s[–—-]\s)/.exec(line) ?? [];
  return [start ?? `${line.slice(0, 90).replace(/\s\S*$/, '')} …`, source()];
}

const longTitle = 100;

/** The status that a sign at the start or end of a text means. */
export function markOf(text: string): string | undefined {
  if (/^\s*DONE\b|\bDONE(?:\s+\d{4}-\d{2}-\d{2})?\.?\s*$/.test(text)) return 'shipped';
  if (/^\s*(?:✅|✔️?|☑️?|🎉)|(?:✅|✔️?|☑️?)\s*$/u.test(text)) return 'shipped';
  if (/^\s*(?:🚧|🔄|🏗️?|⏳|🔨)|(?:🚧|🔄|🏗️?|⏳)\s*$/u.test(text)) return 'active';
  if (/^\s*(?:❌|🚫)/u.test(text)) return 'dropped';
  const [, said] = remark.exec(text) ?? [];
  return said === undefined ? undefined : /progress|wip/i.test(said) ? 'active' : 'shipped';
}

/** A status in brackets at the end: "Search (shipped)". */
const remark = /\s*\((done|shipped|released|completed?|finished|in progress|wip)\)\s*$/i;

/** Returns the priority that a heading begins with, and what it is about: "P1: Search". */
export function splitPriority(
  title: string,
): readonly [priority: string | undefined, rest: string] {
  const [, priority, rest] = /^(P[0-4])\s*[:–—-]\s*(\S.*)$/.exec(title) ?? [];
  return rest === undefined ? [undefined, title] : [priority, rest];
}

/** Text without signs around it, a task's box, or a number before it. */
export function cleanTitle(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .trim()
    .replace(/^\[[ xX]\]\s*/, '')
    .replace(/^(?:TODO|DONE|WIP)\b[:\s]*/, '')
    .replace(/^\d{1,2}[.)]\s+(?=\p{L})/u, '')
    .replace(remark, '')
    .replace(/[\s:–—-]+$/, '')
    .trim();
}

/** Whether a heading is the name of a release, and not of what it brings. */
export function isRelease(title: string): boolean {
  return /\bv?\d+\.(?:\d+|x)\b|^(?:release|version|milestone|phase|sprint)\b|^v\d+/i.test(title);
}
