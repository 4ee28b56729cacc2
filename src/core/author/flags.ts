import { z } from 'zod';

import { stageKeys } from '../model/intent.ts';
import { fileKinds } from '../model/nouns.ts';
import { idPattern } from '../model/scalars.ts';
import type { NewNoun } from './body-template.ts';
import { wrongLeaf } from '../document/wrong-value.ts';

/** Returns a flag for every front matter key of a noun except the title, from its schema. */
export function flagsOf(noun: NewNoun): readonly Flag[] {
  return Object.entries(fileKinds[noun].schema.shape).flatMap(([key, member]) =>
    key === 'title' || key === 'imported' ? [] : flagOf(key, member),
  );
}

/** Returns the missing required keys of a noun, including the title. */
export function missingKeys(noun: NewNoun, given: ReadonlySet<string>): readonly string[] {
  const required = Object.entries(fileKinds[noun].schema.shape).flatMap(([key, member]) =>
    member instanceof z.ZodOptional ? [] : key,
  );
  // An intent has a horizon unless it is done or declined: what its schema cannot say.
  if (noun === 'intent' && !stageKeys.some((key) => given.has(key))) required.push('horizon');
  return required.filter((key) => !given.has(key));
}

/**
 * Returns the keys to ask for where some are missing, in their order: of an assumption its whole map,
 * of which a part may stay empty.
 */
export function keysToAsk(noun: NewNoun, missing: readonly string[], given: ReadonlySet<string>) {
  if (noun !== 'assumption' || missing.length === 0) return missing;
  const asked = Object.keys(fileKinds[noun].schema.shape);
  return asked.filter((key) => missing.includes(key) || (mapKeys.has(key) && !given.has(key)));
}

const mapKeys: ReadonlySet<string> = new Set(['commitment', 'instead', 'worry']);

/** Whether a key may be left out. */
export function isOptional(noun: NewNoun, key: string): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = fileKinds[noun].schema.shape;
  return shape[key] instanceof z.ZodOptional;
}

/** The schema of the value a key takes, of lists that of one of them. */
export function leafOf(noun: NewNoun, key: string): z.ZodType {
  const shape: Readonly<Record<string, z.ZodType>> = fileKinds[noun].schema.shape;
  const member = shape[key] ?? z.never();
  const value = unwrap(member);
  return value instanceof z.ZodArray ? (value.element as z.ZodType) : value;
}

/** Returns what `check` would report about a value, or nothing. `name` is what the report calls it. */
export function problemWith(
  noun: NewNoun,
  key: string,
  value: string,
  name = key,
): string | undefined {
  const leaf = leafOf(noun, key);
  const result = leaf.safeParse(value);
  if (result.success) return undefined;
  const { message, hint = '' } = wrongLeaf(name, value, leaf, result.error.issues);
  return `${message} ${hint}`.trimEnd();
}

/** Returns the value of a flag as the value of its key. Invalid values stay as they are. */
export function valueOf(flag: Flag, written: Written): unknown {
  if (Array.isArray(written)) return written.map((each: string) => parse(flag, each));
  return typeof written === 'string' ? parse(flag, written) : written;
}

function parse({ leaf, pair }: Flag, written: string): unknown {
  if (leaf instanceof z.ZodNumber && written.trim() !== '' && Number.isFinite(Number(written))) {
    return Number(written);
  }
  // People write a year as a number; YAML reads any other period as text.
  if (nameOf(leaf, '') === 'period' && /^[1-9]\d{3}$/.test(written)) return Number(written);
  if (pair === undefined) return written;
  const [, first, second] = /^\s*(.*?\S)\s*(?:=|:\s)\s*(.*\S)\s*$/.exec(written) ?? [];
  return first === undefined ? written : { [pair[0]]: first, [pair[1]]: second };
}

function flagOf(key: string, member: z.ZodType): Flag {
  const value = unwrap(member);
  const isList = value instanceof z.ZodArray;
  const leaf = isList ? (value.element as z.ZodType) : value;
  const pair = leaf instanceof z.ZodObject ? pairOf(leaf) : undefined;
  const description = member.description ?? value.description ?? '';
  return {
    key,
    name: `--${key.replaceAll('_', '-')}`,
    isList,
    isBoolean: leaf instanceof z.ZodBoolean,
    takes: pair ? pair.join('=') : nameOf(leaf, key),
    description: leaf instanceof z.ZodEnum ? withOptions(description, leaf) : description,
    leaf,
    ...(pair && { pair }),
  };
}

/** The two keys an item of a list must have; `Label=https://…` is one in short. */
function pairOf(schema: z.ZodObject): readonly [string, string] {
  const [first = '', second = ''] = Object.entries(schema.shape).flatMap(([key, member]) =>
    member instanceof z.ZodOptional ? [] : key,
  );
  return [first, second];
}

function nameOf(leaf: z.ZodType, key: string): string {
  const { pattern, format, type } = leaf.meta() ?? {};
  if (leaf instanceof z.ZodEnum) return key.replaceAll('_', '-');
  if (leaf instanceof z.ZodNumber) return 'number';
  if (pattern === idPattern.source) return 'id';
  if (format === 'date') return 'day';
  if (format === 'uri') return 'url';
  return Array.isArray(type) && type.includes('integer') ? 'period' : 'text';
}

function withOptions(description: string, leaf: z.ZodEnum): string {
  const options = leaf.options.map(String);
  const isListed = options.every((option) => description.includes(option));
  return isListed ? description : `${description.replace(/\.$/, '')}: ${options.join(', ')}.`;
}

function unwrap(member: z.ZodType): z.ZodType {
  return member instanceof z.ZodOptional ? (member.unwrap() as z.ZodType) : member;
}

export interface Flag {
  readonly key: string;
  /** As written: `--depends-on`. */
  readonly name: string;
  /** Whether it may be given more than once. */
  readonly isList: boolean;
  readonly isBoolean: boolean;
  /** The name of its value. */
  readonly takes: string;
  readonly description: string;
  /** The schema of one value. */
  readonly leaf: z.ZodType;
  /** Of values that are mappings: the keys of the short form `first=second`. */
  readonly pair?: readonly [string, string];
}

/** The values of a flag on a command line. */
export type Written = string | boolean | readonly string[];
