/** The relative link that leads from one content file to another, as written in Markdown. */
export function relativeLink(fromFile: string, toFile: string): string {
  const from = fromFile.split('/').slice(0, -1);
  const to = toFile.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
  return steps.map(encodeSegment).join('/');
}

/** Leaves letters of every script readable, and encodes what Markdown or an address would misread. */
function encodeSegment(segment: string): string {
  return segment.replace(/[\s%?#()<>[\]\\:]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 128 ? `%${code.toString(16).padStart(2, '0').toUpperCase()}` : character;
  });
}
