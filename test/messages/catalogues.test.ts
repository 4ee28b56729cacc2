import { describe, expect, test } from 'vitest';

import { catalogues, messageIds, placeholdersOf, tagsOf } from '../../src/messages/catalogues.ts';
import { commonPlaceholders } from '../../src/messages/common-words.ts';
import { readMessage } from '../../src/messages/read-message.ts';

/** Words that have another one in the glossary, or that a native reader stumbles over. */
const banned =
  /\b(?:under way|put off|unanswered|told|tells?|stands?|stood|mend(?:ed)?|heed|whoever|nobody|could begin|an even pace|promised for|meant)\b/i;

const { en = {}, ...others } = catalogues as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;

describe('the English catalogue', () => {
  test.each(messageIds)('%s names its placeholders', (id) => {
    const read = readMessage(en[id] ?? '');
    if (!read.ok) throw new Error(read.reason);
    const own = read.names.filter((name) => !commonPlaceholders.includes(name));
    expect(own.toSorted()).toEqual([...placeholdersOf(id), ...tagsOf(id)].toSorted());
  });

  test('uses the words of the glossary', () => {
    expect(
      messageIds.filter((id) => banned.test(en[id] ?? '')).map((id) => `${id}: ${en[id]}`),
    ).toEqual([]);
  });

  test('describes only messages that exist', () => {
    const about = Object.keys(en).filter((key) => /^@[^@]/.test(key));
    expect(about.filter((key) => en[key.slice(1)] === undefined)).toEqual([]);
  });
});

describe.each(Object.entries(others))('the catalogue of %s', (language, catalogue) => {
  const ids = Object.keys(catalogue).filter((key) => !key.startsWith('@'));
  const rules = new Intl.PluralRules(language);
  // French and others have one more, for millions.
  const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));

  test('has every message, and no other', () => {
    expect({
      missing: messageIds.filter((id) => catalogue[id] === undefined),
      unknown: ids.filter((id) => en[id] === undefined),
    }).toEqual({ missing: [], unknown: [] });
  });

  test('has the placeholders of English and the plural forms of its language', () => {
    const wrong = messageIds.flatMap((id) => {
      const read = readMessage(catalogue[id] ?? '');
      if (!read.ok) return [`${id}: ${read.reason}`];
      const allowed = [...placeholdersOf(id), ...tagsOf(id), ...commonPlaceholders];
      const needed = [...placeholdersOf(id), ...tagsOf(id)];
      const strange = read.names.filter((name) => !allowed.includes(name));
      const lost = needed.filter((name) => !read.names.includes(name));
      const missing = read.plurals.flatMap((given) =>
        [...forms].filter((form) => !given.includes(form)),
      );
      return [...strange, ...lost, ...missing].map((name) => `${id}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
