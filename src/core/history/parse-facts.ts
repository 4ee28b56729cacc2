import type { z } from 'zod';

import { readPlainLines } from '../document/plain-lines.ts';
import { parseSource, type Source } from '../document/parse-source.ts';
import { isScalar, parseYaml, textOf } from '../document/yaml-tree.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import { fileKinds, type Noun } from '../model/nouns.ts';
import { visionSchema, type GoalFields } from '../model/vision.ts';
import type { FileFacts } from './git-log.ts';
import { factKeys, type FactKey, type Facts } from './history.ts';

/**
 * What a version of a file says of the keys that are followed, as `parseSource` would read them;
 * `undefined` when its front matter cannot be read. Most front matter is written plainly, and of
 * that only the lines of these keys are looked at: a history has ten thousands of versions.
 */
export function parseFacts(text: string, noun: Noun | 'vision'): FileFacts | undefined {
  const written = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (noun === 'vision') return visionFacts(written);
  const { schema } = fileKinds[noun];
  const fields = plainFields(written, schema) ?? sourceFields(written, schema);
  return fields && { item: factsOf(fields) };
}

function visionFacts(text: string): FileFacts | undefined {
  const source = parseSource({ path: 'vision.md', text }, 'vision', 'md', visionSchema);
  if (!source.isParsed) return undefined;
  const given = (source.fields.goals ?? []).filter((goal) => goal?.id !== undefined);
  const goals = given.map((goal) => [goal?.id ?? '', goalFacts(goal as GoalFields)] as const);
  return { item: factsOf(source.fields), goals: Object.fromEntries(goals) };
}

function goalFacts(goal: GoalFields): Facts {
  const { baseline, direction, measure, target, latest } = measurementOf(goal) ?? {};
  const reading = latest && `${latest.date} ${latest.value}`;
  return factsOf({ ...goal, baseline, direction, measure, target, reading });
}

/** The followed keys of front matter that is written one key a line; else `undefined`. */
function plainFields(text: string, schema: z.ZodObject): Fields | undefined {
  const front = /^---[ \t]*\n([^]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text)?.[1];
  if (front === undefined) return undefined;
  const fields: Fields = {};
  for (const [key, entry] of entriesOf(front) ?? [['', '']]) {
    if (key === '') return undefined;
    const member = schema.shape[key] as z.ZodType | undefined;
    if (member === undefined || !isFollowed(key)) continue;
    if (Object.hasOwn(fields, key)) continue;
    const value = readScalar(entry);
    if (value === undefined) return undefined;
    fields[key] = member.safeParse(value).success ? value : undefined;
  }
  return fields;
}

/** Each key of the outermost mapping with its lines; `undefined` where they are not that plain. */
function entriesOf(front: string): readonly (readonly [string, string])[] | undefined {
  const entries: [string, string][] = [];
  // An empty line says something only within a text that goes on after it.
  let gap = '';
  for (const line of front.split('\n')) {
    const key = /^([A-Za-z_][\w-]*):(?: |$)/.exec(line)?.[1];
    const last = entries.at(-1);
    if (key !== undefined) entries.push([key, line]);
    else if (!/^(?:$|[ #]|- )/.test(line)) return undefined;
    else if (last && line !== '') last[1] += `${gap}\n${line}`;
    gap = line === '' ? `${gap}\n` : '';
  }
  return entries;
}

/** The text of the one value of an entry; `undefined` for what only the whole file can tell. */
function readScalar(entry: string): string | undefined {
  if (/[&*!|>]/.test(entry)) return undefined;
  const root = readPlainLines(entry) ?? parseYaml(entry, '').root;
  const [pair] = root && 'items' in root ? root.items : [];
  const value: unknown = pair && typeof pair === 'object' && 'value' in pair ? pair.value : null;
  return isScalar(value) && value.value !== null ? textOf(value) : undefined;
}

function sourceFields(text: string, schema: z.ZodObject): Fields | undefined {
  const source: Source<unknown> = parseSource({ path: '', text }, '', 'md', schema);
  return source.isParsed ? (source.fields as Fields) : undefined;
}

function factsOf(fields: Fields): Facts {
  const facts: Partial<Record<FactKey, string>> = {};
  for (const key of factKeys) {
    const value = fields[key];
    if (value !== undefined && typeof value !== 'object') facts[key] = String(value);
  }
  if (facts.declined !== undefined) facts.horizon = 'declined';
  return facts;
}

function isFollowed(key: string): key is FactKey {
  return followed.has(key);
}

const followed: ReadonlySet<string> = new Set(factKeys);

type Fields = { [Key in string]?: unknown };
