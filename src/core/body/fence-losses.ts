import type { Code } from 'mdast';

import { quote } from '../text/quote.ts';
import type { Loss } from './loss.ts';
import { rangeIn, type Range } from './places.ts';

/**
 * Returns the parts of a code block that readers do not see: words after its fence, and text it
 * contains because it is closed late or never.
 */
export function fenceLosses(node: Code, text: string): readonly Loss[] {
  const range = rangeIn(text, node);
  const lines = text.slice(range.start, range.end).split('\n');
  const [, fence = ''] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
  if (fence === '') return [];
  const opening: Range = { start: range.start, end: range.start + (lines[0]?.length ?? 0) };
  const meta = isTextForReaders(node.meta ?? '') ? [lostMeta(node.meta ?? '', opening, text)] : [];
  const isClosed = lines.length > 1 && closes(lines.at(-1) ?? '', fence);
  if (!isClosed) return [...meta, unclosedFence(fence, opening)];
  const next = lines.findIndex((line, index) => index > 0 && opensAnother(line, fence));
  return next < 0 ? meta : [...meta, swallowingFence(fence, opening, lines[next] ?? '')];
}

/** Matches markers of lists and quotes before a fence. */
function closes(line: string, fence: string): boolean {
  const [, found = ''] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return found.startsWith(fence);
}

/** A fence in a fence is code only where the outer one is longer, or of the other kind. */
function opensAnother(line: string, fence: string): boolean {
  const [, found = ''] = /^[ >]*(`{3,}|~{3,})[\w+#.-]+[ \t]*$/.exec(line) ?? [];
  return found.startsWith(fence);
}

function unclosedFence(fence: string, range: Range): Loss {
  return {
    rule: 'unclosed-markup',
    range,
    message: 'The code block is never closed, so all text after it is code.',
    hint: `Close it with "${fence}" on a line of its own.`,
  };
}

function swallowingFence(fence: string, range: Range, next: string): Loss {
  return {
    rule: 'unclosed-markup',
    range,
    message: `The code block is not closed before ${quote(next.trim())}, so that line is part of the code.`,
    hint: `Close it with "${fence}", or start and end it with "${fence}${fence[0]}" to show the other fence.`,
  };
}

/** Whether words after the language of a fence are more than tool options. */
function isTextForReaders(meta: string): boolean {
  if (meta.trim() === '' || meta.length > 200) return meta.trim() !== '';
  return /\b(?:title|caption|file(?:name)?|label)\s*=/i.test(meta) || !options.test(meta.trim());
}

const options =
  /^(?:(?:\{[\d,\s-]*\}|\/[^/]*\/|[\w:-]+=(?:"[^"]*"|'[^']*'|\{[^}]*\}|\S+)|[a-z]\w*[A-Z]\w*|twoslash|live|copy|nocopy|no-copy|wrap|nowrap|diff|linenos|numbers|ignore|no_run|should_panic|compile_fail|editable|runnable)(?:\s+|$))+$/;

function lostMeta(meta: string, opening: Range, text: string): Loss {
  const line = text.slice(opening.start, opening.end);
  const start = opening.start + Math.max(0, line.lastIndexOf(meta));
  return {
    rule: 'unpublished-markup',
    range: { start, end: Math.min(start + meta.length, opening.end) },
    message: `${quote(meta)} after the fence is not shown.`,
    hint: 'Write it above the code, or on the line below the fence if it is code.',
  };
}
