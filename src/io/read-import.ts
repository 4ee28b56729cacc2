import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

import type { ImportProblem } from '../core/import/import-row.ts';
import { reasonOf } from './reason-of.ts';

/** Returns the text of a file to import, without its byte order mark, or why it cannot be had. */
export function readImport(location: string): ImportText {
  let bytes: Buffer;
  try {
    const file = openSync(location, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > limit)
        return wrong(`The file has ${size} bytes. The limit is 64 MiB.`, 'Export fewer rows.');
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return wrong(
      `The file cannot be read: ${reasonOf(error)}.`,
      'Fix the path or its permissions.',
    );
  }
  const found = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  if (found) return wrong(found.message, found.hint);
  const text = new TextDecoder('utf-8').decode(bytes);
  // Bytes that are no text become this sign; a text that has it has three bytes for each.
  const [at, bad] = [text.indexOf('\0'), text.indexOf('\uFFFD')];
  if (at >= 0)
    return wrong(
      'The file contains a NUL byte, so it is not text.',
      'Save it again as UTF-8 text.',
      text,
      at,
    );
  if (bad >= 0 && !bytes.includes('\uFFFD')) {
    return wrong('The file is not UTF-8.', 'Save it again as UTF-8.', text, bad);
  }
  if (/^\s*<(?:!doctype html|html)\b/i.test(text)) {
    return wrong(
      'The file is an HTML page, not an export.',
      'Sign in and export it again, as CSV.',
    );
  }
  return { ok: true, text };
}

const limit = 64 * 1024 * 1024;

const signatures = [
  ...[
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].map((start) => ({
    start,
    message: 'The file is UTF-16, not UTF-8.',
    hint: 'Save it again as UTF-8.',
  })),
  {
    start: [0x50, 0x4b, 0x03, 0x04],
    message: 'The file is a spreadsheet or an archive, not text.',
    hint: 'Save the sheet as CSV (UTF-8).',
  },
];

function wrong(message: string, hint: string, text = '', offset = 0): ImportText {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  return { ok: false, problem: { ...place, message, hint } };
}

export type ImportText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ImportProblem };
