import type { z } from 'zod';

import { parseSource, type Source } from '../document/parse-source.ts';
import { measurementOf } from '../roadmap/measurement-of.ts';
import { fileKinds, type Noun } from '../model/nouns.ts';
import { visionSchema, type GoalFields } from '../model/vision.ts';
import type { FileFacts } from './git-log.ts';
import { factKeys, type FactKey, type Facts } from '../model/history.ts';

/**
 * Returns the values of the followed keys in a version of a file; `undefined` when its front
 * matter cannot be read.
 */
export function parseFacts(text: string, noun: Noun | 'vision'): FileFacts | undefined {
  const written = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (noun === 'vision') return visionFacts(written);
  const { schema } = fileKinds[noun];
  const fields = fieldsOf(withoutOtherKeys(written), schema) ?? fieldsOf(written, schema);
  if (fields === undefined) return undefined;
  const { goals } = fields;
  return {
    item: factsOf({ ...fields, goals: Array.isArray(goals) ? goals.join(' ') : undefined }),
  };
}

function fieldsOf(text: string, schema: z.ZodObject): Fields | undefined {
  const source: Source<unknown> = parseSource({ path: '', text }, '', 'md', schema);
  return source.isParsed ? (source.fields as Fields) : undefined;
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

/**
 * The text without the lines of keys that are not followed: a history has ten thousands of versions,
 * and what is left of most is quick to parse. An anchor may be defined in one key and used in another.
 */
function withoutOtherKeys(text: string): string {
  const end = text.indexOf('\n---', 3);
  const front = text.slice(0, Math.max(end, 0));
  return /[ [{][&*]/.test(front) ? text : front.replace(otherKeys, '') + text.slice(front.length);
}

const otherKeys = new RegExp(
  String.raw`\n(?!(?:${factKeys.join('|')}):)[A-Za-z_][\w-]*:(?: .*)?(?:\n(?:[ #].*|- .*)?)*(?=\n|$)`,
  'g',
);

function factsOf(fields: Fields): Facts {
  const facts: Partial<Record<FactKey, string>> = {};
  for (const key of factKeys) {
    const value = fields[key];
    if (value !== undefined && typeof value !== 'object') facts[key] = String(value);
  }
  if (facts.done !== undefined) facts.horizon = 'done';
  if (facts.declined !== undefined) facts.horizon = 'declined';
  return facts;
}

type Fields = { [Key in string]?: unknown };
