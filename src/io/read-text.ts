import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { decodeText, limit, type Text } from './decode-text.ts';
import { reasonOf } from './reason-of.ts';

/** The text of a file without its byte order mark, or why it cannot be had. */
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

/** One buffer serves all files: what is small is copied out of it by decoding. */
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
