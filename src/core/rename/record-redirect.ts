import type { Sources } from '../document/sources.ts';

/**
 * Returns the text of `roadmap.yml` with a new redirect; everything else stays as it is. Redirects
 * to the old address lead to the new one. A redirect from the new address is removed, because it is
 * a page now. `undefined` if a line cannot be added to the file.
 */
export function recordRedirect(
  text: string,
  settings: Sources['settings'],
  { from, to }: { readonly from: string; readonly to: string },
): string | undefined {
  const entries = Object.entries(settings?.fields.redirects ?? {}).map(
    ([key, target]) => [key, target ?? ''] as const,
  );
  const kept = entries
    .filter(([key]) => key !== to && key !== from)
    .map(([key, target]) => [key, target === from ? to : target] as const);
  const next = [...kept, [from, to] as const];

  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const place = settings?.keyAt('redirects');
  if (place === undefined) return append(text, end, next);
  const lines: readonly string[] = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const index = place.line - 1;
  const line = lines[index] ?? '';
  const flow = /^(redirects\s*:\s*)\{[^{}#"'\r\n]*\}([^]*)$/.exec(line);
  if (flow) {
    const inner = next.map(([key, target]) => `${key}: ${target}`).join(', ');
    return lines.with(index, `${flow[1]}{ ${inner} }${flow[2]}`).join('');
  }
  const isBlock = /^redirects\s*:\s*(?:#.*)?$/.test(line.trimEnd());
  return isBlock ? inBlock(lines, end, { from, to, entries, after: place.line }) : undefined;
}

function append(text: string, end: string, entries: Entries): string | undefined {
  const [first = ''] = text.replaceAll(/^\s*#.*$/gm, '').trimStart();
  if (first === '{' || first === '[') return undefined;
  const before = text === '' || /[\r\n]$/.test(text) ? text : text + end;
  const lines = entries.map(([key, target]) => `  ${key}: ${target}${end}`);
  return `${before}redirects:${end}${lines.join('')}`;
}

/** Edits the lines below `redirects:`, one entry a line; comments keep their places. */
function inBlock(lines: readonly string[], end: string, block: Block): string | undefined {
  const { from, to, entries, after } = block;
  const result = [...lines];
  let last = -1;
  for (const [key, target] of entries) {
    const index = lines.findIndex((line, at) => at >= after && isEntry(line, key, target));
    const line = lines[index];
    if (line === undefined) return undefined;
    last = Math.max(last, index);
    if (key === to || key === from) result[index] = '';
    else if (target === from) {
      const at = line.indexOf(from, line.indexOf(key) + key.length);
      result[index] = line.slice(0, at) + to + line.slice(at + from.length);
    }
  }
  const line = lines[last];
  if (line === undefined) return undefined;
  const [indent = '  '] = /^\s*/.exec(line) ?? [];
  const closing = /[\r\n]$/.test(line) ? '' : end;
  result[last] += `${closing}${indent}${from}: ${to}${closing === '' ? end : ''}`;
  return result.join('');
}

function isEntry(line: string, key: string, target: string): boolean {
  const [, written, value] = /^\s+["']?(\/[^"':\s]*)["']?\s*:\s*["']?([^"'#\s]*)/.exec(line) ?? [];
  return written === key && value === target;
}

type Entries = readonly (readonly [from: string, to: string])[];

interface Block {
  readonly from: string;
  readonly to: string;
  readonly entries: Entries;
  /** The 1-based line of the key above. */
  readonly after: number;
}
