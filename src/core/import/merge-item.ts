import { parseDocument, type Document, type Node } from 'yaml';

import { itemText } from '../author/item-text.ts';
import { stageKeys } from '../model/intent.ts';
import { splitFrontMatter } from '../document/split-front-matter.ts';
import type { ImportedNoun } from './import-row.ts';

/** Returns the text of a new item, with what the import wrote as digests. */
export function newItemText(noun: ImportedNoun, from: string, next: Written): string {
  const { values, body } = next;
  const imported = writeDigests(from, unitsOf(values, body).map(digested));
  return itemText(
    noun,
    { ...Object.fromEntries(values), imported },
    body === '' ? '' : `${body}\n`,
  );
}

/**
 * Returns the text of an item after another import: a value that is as the last import wrote it
 * becomes the new one; one that a person changed, added or removed since stays. `kept` names those
 * that differ in the file now.
 */
export function mergeItem(text: string, last: Digests, next: Written): Merged {
  const plain = text.replaceAll(/\r\n?/g, '\n');
  const split = splitFrontMatter(plain);
  if (!split.ok) return { text, changed: [], kept: [] };
  const document = parseDocument(split.yaml, { version: '1.2', schema: 'core' });
  const present = new Map(Object.entries((document.toJS() ?? {}) as Record<string, unknown>));
  const now = new Map(unitsOf(present, split.body));
  const wanted = new Map(unitsOf(next.values, next.body));
  const digests = new Map(Object.entries(last).filter(([name]) => name !== 'from'));
  const changed: string[] = [];
  const kept: string[] = [];
  for (const name of new Set([...wanted.keys(), ...digests.keys()])) {
    const [was, is, will] = [digests.get(name), now.get(name), wanted.get(name)];
    const isOwn = was === undefined ? is !== undefined : is === undefined || digest(is) !== was;
    if (will !== undefined && is === will) digests.set(name, digest(will));
    else if (!isOwn) {
      changed.push(name);
      if (will === undefined) digests.delete(name);
      else digests.set(name, digest(will));
    } else if (will !== undefined && was !== digest(will)) kept.push(name);
  }
  const stays = sameDigests(digests, last);
  if (changed.length === 0 && stays) return { text, changed, kept };

  for (const name of changed) write(document, name, next.values);
  const from = last['from'] ?? '';
  document.set('imported', writeDigests(from, [...digests]));
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const body = changed.includes('body') ? `\n${next.body}\n` : split.body;
  const merged = `---\n${yaml.replace(/^\n+/, '')}---\n${body === '\n\n' ? '' : body}`;
  const isCrlf = text.includes('\r\n');
  return { text: isCrlf ? merged.replaceAll('\n', '\r\n') : merged, changed, kept };
}

function write(document: Document, name: string, values: ReadonlyMap<string, unknown>): void {
  const keys: readonly string[] = name === 'stage' ? stageKeys : [name];
  for (const key of name === 'body' ? [] : keys) {
    const value = values.get(key);
    if (value === undefined) document.delete(key);
    else document.set(key, Array.isArray(value) ? listNode(document, value) : value);
  }
}

function listNode(document: Document, value: readonly unknown[]): Node {
  return document.createNode(value, { flow: true });
}

/**
 * Returns the units that an import writes: values, the body, and the stage of an intent, which is
 * one of three keys.
 */
function unitsOf(values: ReadonlyMap<string, unknown>, body: string) {
  const isIntent = !values.has('intent');
  const units = [...values].flatMap(([key, value]): readonly (readonly [string, string])[] => {
    if (key === 'imported' || value === undefined || value === null) return [];
    const said = Array.isArray(value) ? value.join(', ') : String(value);
    const isStage = isIntent && stageKeys.some((each) => each === key);
    return [isStage ? ['stage', `${key} ${said}`] : [key, said]];
  });
  const text = body.trim();
  return text === '' ? units : [...units, ['body', text] as const];
}

function digested([name, text]: readonly [string, string]): readonly [string, string] {
  return [name, digest(text)];
}

function sameDigests(digests: ReadonlyMap<string, string>, last: Digests): boolean {
  const before = Object.entries(last).filter(([name]) => name !== 'from');
  return before.length === digests.size && before.every(([name, was]) => digests.get(name) === was);
}

/** Returns the key of a row and the digests of its values on one line: `ENG-1 | title=1abcdef`. */
function writeDigests(from: string, digests: readonly (readonly [string, string])[]): string {
  return `${from} | ${digests.map(([name, each]) => `${name}=${each}`).join(' ')}`;
}

/** Reads what `writeDigests` wrote; `undefined` for any other text. */
export function readDigests(written: string): Digests | undefined {
  const at = written.lastIndexOf(' | ');
  const pairs = written
    .slice(at + 3)
    .split(' ')
    .map((each) => each.split('='));
  if (at < 1 || pairs.some(({ length }) => length !== 2)) return undefined;
  return { ...Object.fromEntries(pairs), from: written.slice(0, at) };
}

/** Returns a short digest of a text (FNV-1a), to see whether it changed; not for secrets. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

/** The digest of each value that the last import wrote, and under `from` the key of its row. */
export type Digests = Readonly<Record<string, string>>;

export interface Written {
  readonly values: ReadonlyMap<string, unknown>;
  readonly body: string;
}

export interface Merged {
  readonly text: string;
  readonly changed: readonly string[];
  readonly kept: readonly string[];
}
