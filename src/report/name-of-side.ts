/**
 * What a reader calls a side of a comparison. Ids are as short as git hosts have them; what is told
 * from where somebody stood, which is elsewhere for whoever reads, goes by its `commit` where that is known.
 */
export function nameOfSide(revision: string, commit?: string): string {
  if (fullId.test(revision)) return revision.slice(0, short);
  return commit !== undefined && fromHere.test(revision) ? commit.slice(0, short) : revision;
}

const short = 7;
const fullId = /^(?:[\da-f]{40}|[\da-f]{64})$/;
const fromHere = /^(?:[A-Z]+_)?HEAD(?![\w/-])|^@(?![\w/-])/;
