import { z } from 'zod';

import { fileKinds } from '../model/nouns.ts';
import { idPattern } from '../model/scalars.ts';
import type { NewNoun } from './body-template.ts';

/** A flag for every front matter key of a noun but the title, made of its schema. */
export function flagsOf(noun: NewNoun): readonly Flag[] {
  return Object.entries(fileKinds[noun].schema.shape).flatMap(([key, member]) =>
    key === 'title' ? [] : flagOf(key, member),
  );
}

/** The keys of a noun that have to be given, beside those that are: the title among them. */
export function missingKeys(noun: NewNoun, given: ReadonlySet<string>): readonly string[] {
  const required = Object.entries(fileKinds[noun].schema.shape).flatMap(([key, member]) =>
    member instanceof z.ZodOptional ? [] : key,
  );
  // An intent has a horizon unless it was declined: what its schema cannot say.
  if (noun === 'intent' && !given.has('declined')) required.push('horizon');
  return required.filter((key) => !given.has(key));
}

/** The schema of the value a key takes, of lists that of one of them. */
export function leafOf(noun: NewNoun, key: string): z.ZodType {
  const shape: Readonly<Record<string, z.ZodType>> = fileKinds[noun].schema.shape;
  const member = shape[key] ?? z.never();
  const value = unwrap(member);
  return value instanceof z.ZodArray ? (value.element as z.ZodType) : value;
}

/** What is written for a flag, as the value of its key. What is no such value is left as it is. */
export function valueOf(flag: Flag, written: Written): unknown {
  if (Array.isArray(written)) return written.map((each: string) => parse(flag, each));
  return typeof written === 'string' ? parse(flag, written) : written;
}

function parse({ leaf, pair }: Flag, written: string): unknown {
  if (leaf instanceof z.ZodNumber && written.trim() !== '' && Number.isFinite(Number(written))) {
    return Number(written);
  }
  // A year is written as a number by hand; any other period is text to YAML, too.
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
  const isTold = options.every((option) => description.includes(option));
  return isTold ? description : `${description.replace(/\.$/, '')}: ${options.join(', ')}.`;
}

function unwrap(member: z.ZodType): z.ZodType {
  return member instanceof z.ZodOptional ? (member.unwrap() as z.ZodType) : member;
}

export interface Flag {
  readonly key: string;
  /** As it is written: `--depends-on`. */
  readonly name: string;
  /** Whether it may be given more than once. */
  readonly isList: boolean;
  readonly isBoolean: boolean;
  /** What its value is called. */
  readonly takes: string;
  readonly description: string;
  /** The schema of one value. */
  readonly leaf: z.ZodType;
  /** Of values that are mappings: the keys of the short form `first=second`. */
  readonly pair?: readonly [string, string];
}

/** What a command line says of a flag. */
export type Written = string | boolean | readonly string[];
