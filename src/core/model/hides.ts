/**
 * Whether a key is about who can see something, in any spelling: `private`, `isDraft`,
 * `x-visibility`. Such a key has no effect.
 */
export function isAboutAccess(key: string): boolean {
  const name = plainName(key);
  return secret.has(name) || open.has(name) || level.has(name);
}

/** Whether a key and its value ask to hide something from readers. */
export function asksToHide(key: string, value: unknown): boolean {
  const name = plainName(key);
  const word = String(value ?? '')
    .trim()
    .toLowerCase();
  if (secret.has(name)) {
    // `x-draft: 3` and `x-internal: SHOP-12` number things.
    return ambiguous.has(name) ? yes.has(word) || secret.has(plainName(word)) : !isNo(word);
  }
  if (open.has(name)) return no.has(word);
  return (
    level.has(name) &&
    /\b(?:private|internal|secret|confidential|restricted|hidden|draft|unlisted|unpublished|sensitive|nda|staff|employees|members|team|none|nobody)\b/.test(
      word,
    )
  );
}

/**
 * Returns the hiding word in a value, as in `status: private`; `undefined` for a word such as
 * "draft".
 */
export function isSecretWord(value: string): boolean {
  const word = plainName(value);
  return word !== 'draft' && secret.has(word);
}

function plainName(key: string): string {
  return key
    .toLowerCase()
    .replace(/^x-/, '')
    .replaceAll(/[\s_-]/g, '')
    .replace(/^is(?=.)/, '');
}

function isNo(word: string): boolean {
  return word === '' || no.has(word);
}

const ambiguous = new Set(['internal', 'draft', 'classified', 'restricted', 'sensitive', 'nda']);
const yes = new Set(['true', 'yes', 'y', 'on', '1']);
const no = new Set(['false', 'no', 'n', 'off', '0', 'never']);

const secret: ReadonlySet<string> = new Set([
  ...['private', 'secret', 'confidential', 'internal', 'hidden', 'hide', 'draft', 'unlisted'],
  ...['unpublished', 'sensitive', 'restricted', 'embargo', 'embargoed', 'nda', 'classified'],
  ...['notpublic', 'nonpublic', 'nopublish', 'donotpublish', 'notpublished', 'noindex'],
  ...['teamonly', 'staffonly', 'companyonly', 'internalonly', 'privateonly', 'membersonly'],
  ...['invisible', 'withheld'],
]);
const open: ReadonlySet<string> = new Set([
  ...['public', 'published', 'publish', 'visible', 'listed', 'shown', 'show', 'publishable'],
]);
const level: ReadonlySet<string> = new Set([
  ...['visibility', 'access', 'classification', 'confidentiality', 'sensitivity'],
  ...['accesslevel', 'permission', 'permissions', 'privacy', 'visibleto', 'viewers'],
]);
