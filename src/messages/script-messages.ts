import { placeholdersOf } from './catalogues.ts';
import type { Messages } from './create-messages.ts';
import type { MessageId, ScriptMessageId } from './message-id.ts';

/**
 * Returns the messages for the scripts of pages: their own, whose ids begin with `script.`, and those
 * of statuses, horizons and counts. Each is text with `{name}` where a value goes or, for a message with a
 * `{count}`, such a text for each plural category. Pages load them when a script needs them, and no
 * code to read ICU MessageFormat.
 */
export function scriptMessages(t: Messages, ids: readonly MessageId[]): ScriptMessages {
  const say = t as (id: MessageId, values: Readonly<Record<string, string | number>>) => string;
  const numbers = new Intl.NumberFormat(t.locale);
  const samples = samplesOf(t.locale);
  const textOf = (id: MessageId) => {
    const names = placeholdersOf(id);
    const blanks = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
    if (!names.includes('count')) return say(id, blanks);
    const forms = samples.map(([category, count]) => {
      const text = say(id, { ...blanks, count });
      return [category, text.replace(numbers.format(count), '{count}')] as const;
    });
    return Object.fromEntries(forms);
  };
  const texts = ids.filter(isForScripts).map((id) => [id, textOf(id)] as const);
  return { locale: t.locale, texts: Object.fromEntries(texts) };
}

function isForScripts(id: MessageId): id is ScriptMessageId {
  return /^(?:script|status|horizon|count)\./.test(id);
}

/** A number for each plural category of a locale: the smallest, or a million. */
function samplesOf(locale: string): readonly (readonly [Intl.LDMLPluralRule, number])[] {
  const rules = new Intl.PluralRules(locale);
  const numbers = [...Array.from({ length: 102 }, (_, number) => number), 1_000_000];
  return rules.resolvedOptions().pluralCategories.flatMap((category) => {
    const sample = numbers.find((number) => rules.select(number) === category);
    return sample === undefined ? [] : [[category, sample] as const];
  });
}

export interface ScriptMessages {
  readonly locale: string;
  readonly texts: Readonly<Record<string, string | Forms>>;
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
