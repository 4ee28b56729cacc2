import type { Given, ScriptMessageId, ValuesOf } from '../../../messages/message-id.ts';
import type { ScriptMessages } from '../../../messages/script-messages.ts';

/** Returns what says the messages of scripts, in the language of the site; they are loaded once. */
export function loadSpeaker(): Promise<Speaker> {
  return (loading ??= load());
}

let loading: Promise<Speaker> | undefined;

async function load(): Promise<Speaker> {
  // Scripts are in a folder below the site's root, and the messages in the root.
  const response = await fetch(new URL(/* @vite-ignore */ '../words.json', address));
  const { locale, texts } = (await response.json()) as ScriptMessages;
  const [plurals, numbers] = [new Intl.PluralRules(locale), new Intl.NumberFormat(locale)];
  return (id, ...[values]) => {
    const given: Readonly<Record<string, string | number>> = values ?? {};
    const text = texts[id] ?? '';
    const count = Number(given['count']);
    const form = typeof text === 'string' ? text : (text[plurals.select(count)] ?? text.other);
    return (form ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

const address = import.meta.url;

export type Speaker = <Id extends ScriptMessageId>(id: Id, ...given: Given<ValuesOf<Id>>) => string;
