import type { FileProblem } from '../core/content-file.ts';

/** The most a content file may hold. */
export const limit = 1024 * 1024;

/**
 * The text in a file's bytes without its byte order mark, or why it cannot be had. Of a file whose
 * `size` is beyond the limit no bytes are needed.
 */
export function decodeText(bytes: Buffer, size: number): Text {
  if (size > limit) return { problem: { kind: 'too-large', bytes: size } };
  if (isUtf16(bytes)) return { problem: { kind: 'not-utf-8', encoding: 'UTF-16' } };
  if (bytes.includes(0)) return { problem: { kind: 'nul-byte' } };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { problem: { kind: 'not-utf-8' } };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

export type Text = { readonly text: string } | { readonly problem: FileProblem };
