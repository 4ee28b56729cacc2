import { Document } from 'yaml';

import { fileKinds } from '../model/nouns.ts';
import { bodyTemplates, type NewNoun } from './body-template.ts';

/**
 * Returns the text of a new file: its front matter, in the order of the schema, and its body, or the
 * start of one.
 */
export function itemText(noun: NewNoun, fields: Fields, body = bodyTemplates[noun]): string {
  const own = Object.keys(fields).filter((key) => key.startsWith('x-'));
  const order = [...Object.keys(fileKinds[noun].schema.shape), ...own];
  const given = order.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]]));
  const document = new Document(Object.fromEntries(given));
  for (const key of order) {
    // Lists of ids are on one line, as people write them.
    const value = fields[key];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
      document.set(key, document.createNode(value, { flow: true }));
    }
  }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}`}`;
}

/** Values by key. `check` reports wrong ones. */
export type Fields = Readonly<Record<string, unknown>>;
