import { parse as parseYaml } from 'yaml';

import { hideMeaning } from './hidden-characters.ts';
import { isRecord } from './is-record.ts';
import { safeConfig, type DiagramConfig } from './safe-config.ts';

/**
 * Takes apart what an author wrote: the drawing's own text without front matter, directives and
 * comments, its title, and what of its configuration is allowed. `lineOf` leads from a line of that
 * text back to the line of the source.
 */
export function prepareSource(source: string): PreparedSource | { readonly broken: BrokenConfig } {
  if (source.length > longest) {
    const message = `This diagram is longer than ${longest.toLocaleString('en')} characters.`;
    return { broken: { line: 1, message } };
  }
  const normalized = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const configs: unknown[] = [];
  let title: string | undefined;
  let body = normalized;
  let skipped = 0;
  const frontMatter = /^\s*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*(?:\n|$)/.exec(normalized);
  if (frontMatter !== null) {
    const parsed = readFrontMatter(dedent(frontMatter[1] ?? ''));
    if (parsed === undefined) {
      return {
        broken: { line: 1, message: 'The front matter of this diagram is not valid YAML.' },
      };
    }
    if (typeof parsed['title'] === 'string') title = parsed['title'];
    configs.push(parsed['config']);
    skipped = frontMatter[0].split('\n').length - 1;
    body = normalized.slice(frontMatter[0].length);
  }
  body = body.replace(/%%\{[\s\S]*?\}%%/g, (directive) => {
    const found = readDirective(directive);
    if (found !== undefined) configs.push(found);
    return directive.replace(/[^\n]+/g, '');
  });
  const lines: string[] = [];
  const origins: number[] = [];
  body.split('\n').forEach((line, index) => {
    const isComment = /^\s*%%/.test(line);
    const isLeadingEmpty = lines.length === 0 && line.trim() === '';
    if (isComment || isLeadingEmpty) return;
    lines.push(line);
    origins.push(index + skipped + 1);
  });
  while (lines.length > 1 && lines.at(-1)?.trim() === '') lines.pop();
  const long = lines.findIndex((line) => line.length > longestLine);
  if (long >= 0) {
    const message = `This line of the diagram has more than ${longestLine.toLocaleString('en')} characters.`;
    return { broken: { line: origins[long] ?? 1, message } };
  }
  return {
    text: hideMeaning(lines.join('\n')),
    title,
    config: safeConfig(configs),
    lineOf: (line) => origins[Math.min(Math.max(line, 1), lines.length) - 1] ?? 1,
  };
}

/** As far as Mermaid draws. */
const longest = 50_000;
/** A label is wrapped word by word, each time measured anew: longer ones take minutes. */
const longestLine = 2000;

function readFrontMatter(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parseYaml(yaml, {
      maxAliasCount: 0,
      schema: 'core',
      logLevel: 'error',
    });
    return isRecord(value) ? value : {};
  } catch {
    return undefined;
  }
}

/** `%%{init: { … }}%%`; a directive that cannot be read says nothing. */
function readDirective(directive: string): unknown {
  if (/^%%\{\s*wrap\s*\}%%$/.test(directive)) return { wrap: true };
  const json = /^%%\{\s*init(?:ialize)?\s*:\s*([\s\S]*)\}%%$/.exec(directive)?.[1];
  if (json === undefined) return undefined;
  try {
    const value: unknown = parseYaml(json.trim(), { maxAliasCount: 0, logLevel: 'error' });
    return isRecord(value) && isRecord(value['config']) ? value['config'] : value;
  } catch {
    return undefined;
  }
}

function dedent(text: string): string {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

export interface PreparedSource {
  readonly text: string;
  readonly title: string | undefined;
  readonly config: DiagramConfig;
  readonly lineOf: (line: number) => number;
}

interface BrokenConfig {
  readonly line: number;
  readonly message: string;
}
