/** Words of the roadmap in double quotes, on one line, and cut between words when there are too many. */
export function cite(text: string, longest = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return `"${line}"`;
  const cut = line.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `"${(end > longest / 2 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…"`;
}

/** Cited words that end a sentence: with a full stop where they bring no end of their own. */
export function citeAtEnd(text: string): string {
  const cited = cite(text);
  return /[.!?…]"$/.test(cited) ? cited : `${cited}.`;
}
