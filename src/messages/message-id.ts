import type english from './en.json';

type English = typeof english;

/** The id of a message: what the English catalogue lists, an Application Resource Bundle (ARB). */
export type MessageId = Exclude<keyof English, `@${string}`>;

/** The id of a message that scripts of pages use: one of their own, a status, a horizon or a count. */
export type ScriptMessageId = Extract<
  MessageId,
  `${'script' | 'status' | 'horizon' | 'count'}.${string}`
>;

/**
 * The values of a message's placeholders. The example in the catalogue gives the type of each; a
 * placeholder without an example is a tag, the markup around some of the words.
 */
export type ValuesOf<Id extends MessageId, Rich = never> = {
  readonly [Name in ValueNames<Id>]: Placeholders<Id>[Name] extends { example: number }
    ? number
    : string | Rich;
};

/** The element for each tag of a message. */
export type TagsOf<Id extends MessageId, Tag> = {
  readonly [Name in Exclude<keyof Placeholders<Id>, ValueNames<Id>>]: Tag;
};

/** The arguments that follow an id: none where the message has no placeholders. */
export type Given<Values> = keyof Values extends never ? [] : [values: Values];

type Placeholders<Id extends MessageId> =
  English extends Record<`@${Id}`, { placeholders: infer Named }> ? Named : Nothing;

type ValueNames<Id extends MessageId> = {
  [Name in keyof Placeholders<Id>]: Placeholders<Id>[Name] extends { example: unknown }
    ? Name
    : never;
}[keyof Placeholders<Id>];

type Nothing = Record<never, never>;
