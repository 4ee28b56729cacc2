import { quote } from '../text/quote.ts';
import { upperFirst } from '../text/upper-first.ts';
import { mdxHint } from './mdx-hint.ts';

/** Returns the error of the MDX parser in our words, and its offset in `source`. */
export function mdxSyntaxError(problem: unknown, source: string): MdxSyntaxError {
  const raw = problem instanceof Error ? problem.message : String(problem);
  const parts = /^(?:(\d+):(\d+)(?:-\d+:\d+)?: )?([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(raw);
  const [, line, column, complaint = raw] = parts ?? [];
  const note = / \(note: ([^]*)\)$/.exec(complaint);
  const said = (note ? complaint.slice(0, note.index) : complaint)
    .replace(/ with oxc/g, '')
    .replace(/ \(\d+:\d+\)/g, '')
    .replace(/`([^`]*)`/g, (_, code: string) => quote(code));
  const offset = line === undefined ? 0 : offsetAt(source, Number(line), Number(column));
  const noted = note?.[1] && `${upperFirst(note[1].replaceAll('`', '"'))}.`;
  const hint = mdxHint(source, offset, lowerFirst(said)) ?? noted;
  return {
    message: `The MDX cannot be read: ${lowerFirst(said)}.`,
    offset,
    ...(hint && { hint }),
  };
}

function offsetAt(source: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = source.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = source.indexOf('\n', start);
  return Math.min(start + column - 1, end < 0 ? source.length : end);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export interface MdxSyntaxError {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
}
