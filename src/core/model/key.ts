import { z } from 'zod';

import type { Messages } from '../../messages/create-messages.ts';
import { configurableRules } from '../diagnostics/rule-table.ts';
import {
  appetite,
  day,
  link,
  name,
  number,
  period,
  reference,
  text,
  webAddress,
} from './scalars.ts';

/** The kinds of values, each with the schema that `check` uses. */
const valueKinds = {
  name,
  text,
  number,
  boolean: z.boolean(),
  day,
  period,
  appetite,
  url: webAddress,
  slug: reference,
  /** The id of a rule that can be set. A rule checks it, with a shorter message than a list of all. */
  rule: name.meta({ type: 'string', enum: configurableRules }),
  id: reference,
  ids: z.array(reference),
  links: z.array(link),
} as const;

/**
 * A front matter key. One row describes it for `check`, `new`, the JSON Schema, linking, `diff`,
 * history, search and the page. A key with only a kind and a description takes part in all of them
 * through general code. A key with `own` has its own code for everything the row does not list.
 */
export type Key = KindOfValue & {
  /** For editors and for `new --help`. */
  readonly description: string;
  readonly required?: true;
  readonly own?: true;
  /** Whether general code shows it among the facts on the page of the item. */
  readonly fact?: boolean;
  /** Whether general code compares it in `diff` and in history, as a change of the kind `key-changed`. */
  readonly diff?: boolean;
  /** Whether its former values are followed through history. Lists never are. */
  readonly history?: boolean;
  /** Where search finds its words: before the body of the item, after it, or not at all. */
  readonly search?: 'text' | 'note' | false;
};

type KindOfValue =
  | { readonly kind: Exclude<keyof typeof valueKinds, 'id' | 'ids'> }
  /** The id of an item, or an ordered list of such ids. */
  | { readonly kind: 'id' | 'ids'; readonly of: ReferredNoun }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** A list of mappings; `meta` is the JSON Schema of each beyond its keys. */
  | { readonly kind: 'list'; readonly of: Keys; readonly meta?: Readonly<Record<string, unknown>> };

/** The keys of a noun, in the order they are written. */
export type Keys = Readonly<Record<string, Key>>;

/** The nouns that can be referred to by id. */
export type ReferredNoun = 'goal' | 'team' | 'intent' | 'slice' | 'assumption';

/** The use of a key in general code. */
export function usesOf(key: Key) {
  const isGeneral = key.own !== true;
  const isList = key.kind === 'ids' || key.kind === 'links' || key.kind === 'list';
  const isWords = key.kind === 'name' || key.kind === 'text' || key.kind === 'choice';
  return {
    fact: key.fact ?? isGeneral,
    diff: key.diff ?? isGeneral,
    history: !isList && (key.history ?? isGeneral),
    search: key.search ?? (isGeneral && isWords ? 'text' : false),
  };
}

/** Returns the names of the keys whose values history follows. */
export type FollowedName<Table extends Keys> = {
  [Name in keyof Table]: Table[Name] extends { kind: 'ids' | 'links' | 'list' } | { history: false }
    ? never
    : Table[Name] extends { history: true }
      ? Name
      : Table[Name] extends { own: true }
        ? never
        : Name;
}[keyof Table];

/** Returns the name of a key: the message `key.<name>` or else the key in words, `depends on`. */
export function termOf(name: string, t?: Messages): string {
  return t?.find(`key.${name}`) ?? name.replaceAll('_', ' ');
}

/** Returns the name of a key in a linked item: `dependsOn` for `depends_on`. */
export function propertyOf(name: string): string {
  if (!name.includes('_')) return name;
  return name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

export type PropertyOf<Name> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<PropertyOf<Rest>>}`
  : Name;

/** Returns the schema of a mapping with these keys and no others. */
export function schemaOf<const Table extends Keys>(
  keys: Table,
): z.ZodObject<ShapeOf<Table>, z.core.$strict> {
  const members = Object.entries<Key>(keys).map(([name, key]) => {
    const schema = valueSchema(key).describe(key.description);
    return [name, key.required ? schema : schema.optional()] as const;
  });
  // That its members have the types of the table is more than `fromEntries` can say.
  return z.strictObject(Object.fromEntries(members)) as z.ZodObject<ShapeOf<Table>, z.core.$strict>;
}

function valueSchema(key: Key): z.ZodType {
  if (key.kind === 'choice') return z.enum(key.of);
  if (key.kind !== 'list') return valueKinds[key.kind];
  const item = schemaOf(key.of);
  return z.array(key.meta ? item.meta(key.meta) : item);
}

type ShapeOf<Table extends Keys> = {
  [Name in keyof Table]: Table[Name] extends { readonly required: true }
    ? SchemaOf<Table[Name]>
    : z.ZodOptional<SchemaOf<Table[Name]>>;
};

type SchemaOf<Row> = Row extends { kind: 'choice'; of: infer Options extends readonly string[] }
  ? z.ZodEnum<{ [Option in Options[number]]: Option }>
  : Row extends { kind: 'list'; of: infer Table extends Keys }
    ? z.ZodArray<z.ZodObject<ShapeOf<Table>, z.core.$strict>>
    : Row extends { kind: infer Kind extends keyof typeof valueKinds }
      ? (typeof valueKinds)[Kind]
      : never;

/** The values of an item under keys that are not references; the list of links always exists. */
export type PlainValues<Table extends Keys> = {
  readonly [
    Name in PlainNames<Table> as IsAlways<Table[Name]> extends true ? Name : never
  ]: PlainValue<Table[Name]>;
} & {
  readonly [
    Name in PlainNames<Table> as IsAlways<Table[Name]> extends true ? never : Name
  ]?: PlainValue<Table[Name]>;
};

type PlainNames<Table extends Keys> = {
  [Name in keyof Table]: Table[Name]['kind'] extends 'id' | 'ids' | 'list' ? never : Name;
}[keyof Table];

type IsAlways<Row> = Row extends { required: true } | { kind: 'links' } ? true : false;

type PlainValue<Row> = Row extends { kind: 'appetite' }
  ? Appetite
  : Row extends { kind: 'links' }
    ? readonly z.infer<typeof link>[]
    : z.infer<SchemaOf<Row>>;

/** The most time to spend. */
export interface Appetite {
  readonly amount: number;
  readonly unit: 'day' | 'week';
}
