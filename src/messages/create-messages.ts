import { IntlMessageFormat } from 'intl-messageformat';

import { catalogueFor, isMessageId, tagsOf } from './catalogues.ts';
import { formattersOf } from './formatters.ts';
import type { Given, MessageId, TagsOf, ValuesOf } from './message-id.ts';
import { nounForms, statusForms, withForms } from './common-words.ts';
import { textOf, type Element, type Part, type Tag } from './part.ts';

/**
 * Returns what speaks for a site: `t(id, values)` is a message of the catalogue as text, and
 * `t.parts(id, values)` the same with its elements, such as links. Messages are ICU MessageFormat.
 * `words` holds messages that the organisation replaces, by their ids.
 */
export function createMessages({ language, words = {} }: Spoken): Messages {
  const { locale, catalogue } = catalogueFor(language);
  const lang = locale === language ? undefined : locale;
  const formatters = formattersOf(locale);
  const texts: Readonly<Record<string, string>> = { ...catalogue, ...withForms(words, locale) };
  const compiled = new Map<MessageId, Compiled>();
  const fixed = new Map<MessageId, string>();
  const common: Record<string, string> = {};

  function compile(id: MessageId): Compiled {
    const known = compiled.get(id);
    if (known) return known;
    const format = new IntlMessageFormat(texts[id] ?? '', locale, undefined, { formatters });
    const defaults = {
      ...common,
      ...Object.fromEntries(tagsOf(id).map((tag) => [tag, unwrapped])),
    };
    const made = { format, defaults };
    compiled.set(id, made);
    return made;
  }

  function parts(id: MessageId, values: Values = {}): readonly Part[] {
    const { format, defaults } = compile(id);
    const filled = Object.create(defaults) as Filled;
    for (const [name, value] of Object.entries(values)) {
      filled[name] = isTag(value) ? around(value) : value;
    }
    return format.formatToParts<Rich>(filled).flatMap(({ value }) => value);
  }

  function text(id: MessageId, values?: Values): string {
    if (values) return textOf(parts(id, values));
    const made = fixed.get(id) ?? textOf(parts(id));
    fixed.set(id, made);
    return made;
  }

  Object.assign(common, nounForms(text, locale), statusForms(text, locale), {
    Now: text('horizon.now'),
    Next: text('horizon.next'),
    Later: text('horizon.later'),
    Done: text('horizon.done'),
  });
  const find = (id: string) => (isMessageId(id) ? text(id) : undefined);
  return Object.assign(text, { locale, lang, parts, find }) as Messages;
}

/** Returns facts in one line, with the comma of the language between them. Empty ones are left out. */
export function joinFacts(facts: readonly (string | false | undefined)[], t: Messages): string {
  const given = facts.filter((fact): fact is string => Boolean(fact));
  return given.length === 0 ? '' : given.reduce((before, after) => t('facts', { before, after }));
}

function isTag(value: Value): value is Tag {
  return typeof value === 'object' && 'element' in value && !('children' in value);
}

function around(tag: Tag): Wrap {
  return (children) => [{ ...tag, children: children.flat() }];
}

const unwrapped: Wrap = (children) => children;

export interface Messages {
  /** The message as text; its tags leave no trace. */
  <Id extends MessageId>(id: Id, ...given: Given<ValuesOf<Id>>): string;
  /** The message as parts, with an element for each of its tags. */
  readonly parts: <Id extends MessageId>(
    id: Id,
    ...given: Given<ValuesOf<Id, Rich> & TagsOf<Id, Tag>>
  ) => readonly Part[];
  /** The message of an id that may not exist, which then has no placeholders. */
  readonly find: (id: string) => string | undefined;
  /** For the dates, numbers and lists beside the messages (BCP 47). */
  readonly locale: string;
  /** The language to mark messages with among the roadmap's own words; absent if it is the same. */
  readonly lang?: string;
}

export interface Spoken {
  readonly language: string;
  readonly words?: Readonly<Record<string, string>>;
}

type Values = Readonly<Record<string, Value>>;
type Value = string | number | Rich | Tag;
type Rich = Element | readonly Part[];
type Filled = Record<string, Exclude<Value, Tag> | Wrap>;
type Wrap = (children: (string | Rich)[]) => (string | Rich)[];

interface Compiled {
  readonly format: IntlMessageFormat;
  /** The common words, and tags that do nothing. */
  readonly defaults: Filled;
}
