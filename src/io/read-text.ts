import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import type { FileProblem } from '../core/content-file.ts';
import { reasonOf } from './reason-of.ts';

/** Returns the text of a file without its byte order mark, or why it cannot be had. */
export function readText(location: string): Text {
  let size: number;
  let bytes: Buffer;
  try {
    ({ size, bytes } = readBytes(location));
  } catch (error) {
    return { problem: { kind: 'unreadable', reason: reasonOf(error) } };
  }
  return decodeText(bytes, size);
}

/** One buffer serves all files: decoding copies their text out of it. */
const buffer = Buffer.allocUnsafe(64 * 1024);

/** Opens once, so that what is measured is what is read. Of what is too large nothing is read. */
function readBytes(location: string): { size: number; bytes: Buffer } {
  const file = openSync(location, 'r');
  try {
    let end = readSync(file, buffer, 0, buffer.length, 0);
    if (end < buffer.length) return { size: end, bytes: buffer.subarray(0, end) };
    const { size } = fstatSync(file);
    if (size > limit) return { size, bytes: buffer.subarray(0, 0) };
    const whole = Buffer.allocUnsafe(limit + 1);
    end = 0;
    for (let read = -1; read !== 0 && end < whole.length; end += read) {
      read = readSync(file, whole, end, whole.length - end, end);
    }
    return { size: end, bytes: whole.subarray(0, end) };
  } finally {
    closeSync(file);
  }
}

/** The most a content file may hold. */
export const limit = 1024 * 1024;

/**
 * Returns the text in a file's bytes without its byte order mark, or why it cannot be had. Of a
 * file whose `size` is beyond the limit no bytes are needed.
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
