/** Whether a text is the full id of a git object, in SHA-1 or SHA-256, and nothing else. */
export function isObjectId(text: string): boolean {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text);
}
