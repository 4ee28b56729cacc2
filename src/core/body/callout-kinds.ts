/** What `[!WORD]` at the beginning of a quote may say to make it a callout. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];
