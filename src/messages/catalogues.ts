import { onceFor } from './once-for.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import type { MessageId } from './message-id.ts';

export type Catalogue = Readonly<Record<MessageId, string>>;

/** Every language the site speaks, by its primary tag. To add one, add its file and a line here. */
export const catalogues: Readonly<Record<string, Catalogue>> = { en, ar, de, es, fr, ja, pt };

/**
 * Returns the catalogue for a language (BCP 47) by its primary tag, and the locale that goes with its
 * words: that of the language, or English where there is no catalogue.
 */
export function catalogueFor(language: string): Spoken {
  const own = catalogues[primaryTag(language)];
  return own ? { locale: language, catalogue: own } : { locale: 'en', catalogue: en };
}

const primaryTag = onceFor((language: string) => new Intl.Locale(language).language);

/** The ids of all messages, in the order of the catalogue. */
export const messageIds = Object.keys(en).filter(isMessageId);

/** Whether there is a message of that id. */
export function isMessageId(id: string): id is MessageId {
  return !id.startsWith('@') && Object.hasOwn(en, id);
}

/** The names of the placeholders of a message that are filled with values. */
export function placeholdersOf(id: MessageId): readonly string[] {
  return named(id, ({ example }) => example !== undefined);
}

/** The names of the tags in a message. */
export function tagsOf(id: MessageId): readonly string[] {
  return named(id, ({ example }) => example === undefined);
}

function named(id: MessageId, isMeant: (placeholder: Placeholder) => boolean): readonly string[] {
  const about = (en as Readonly<Record<string, unknown>>)[`@${id}`];
  const { placeholders = {} } = (about ?? {}) as About;
  return Object.entries(placeholders).flatMap(([name, each]) => (isMeant(each) ? [name] : []));
}

interface Spoken {
  readonly locale: string;
  readonly catalogue: Catalogue;
}

/** The notes of the English catalogue on a message, for translators and for the types. */
interface About {
  readonly placeholders?: Readonly<Record<string, Placeholder>>;
}

interface Placeholder {
  readonly example?: unknown;
}
