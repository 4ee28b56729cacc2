import { quote } from '../text/quote.ts';

/** Returns the hint for an MDX error at `offset`; `said` is the message of the parser. */
export function mdxHint(source: string, offset: number, said: string): string | undefined {
  if (said.includes('expression')) return braceHint(source, offset);
  const rest = source.slice(offset, offset + 1000);
  if (rest.startsWith('<!--')) return 'Write a comment as "{/* … */}".';
  if (said.startsWith('unexpected closing tag')) return closingHint(said);
  const [, address] = /^<((?:https?:\/\/|mailto:)?[\w.+-]+[@./][^\s<>]*)>/.exec(rest) ?? [];
  if (address !== undefined) return `Write a link as ${quote(`[text](${toUrl(address)})`)}.`;
  if (said.startsWith('expected a closing tag')) {
    return tagHint(rest, /[\w)\]]$/.test(source.slice(Math.max(0, offset - 1), offset)));
  }
  if (/^<[a-z][\w.-]*\s[^<>"]*=[^\s"'{<>]/i.test(rest))
    return 'Put the value of each attribute in quotes.';
  return rest.startsWith('<') ? lessThan : undefined;
}

const lessThan = 'Write "\\<" for a less-than sign, or put the text between backticks.';

function toUrl(address: string): string {
  return /^[a-z]+:/.test(address) ? address : `mailto:${address}`;
}

function braceHint(source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/\{#[\w-]*$/.test(line)) return 'Remove it: the anchor of a heading comes from its text.';
  return 'Write "\\{" for a brace: "{" starts an expression.';
}

function closingHint(said: string): string {
  const [, closing = '', open] =
    /^unexpected closing tag "([^"]*)".*?(?:closing tag for "<([^">]*)>")?$/.exec(said) ?? [];
  return open === undefined
    ? `Open it before, or remove "${closing}".`
    : `Close "<${open}>" with "</${open}>".`;
}

/** Of a tag that is never closed; behind a word it is probably no tag, as in "List<String>". */
function tagHint(rest: string, isBehindWord: boolean): string | undefined {
  const [, name = '', attributes = ''] = /^<([\w.:-]+)([^<>]*)>/.exec(rest) ?? [];
  if (name === '') return undefined;
  if (/^(?:br|hr|img|input|wbr|col|source|area|embed|link|meta)$/i.test(name)) {
    return `Write it as ${attributes.trim() === '' ? `"<${name} />"` : `"<${name} … />"`}.`;
  }
  const asText = 'put it between backticks if it is text';
  const isName = isBehindWord || /^[A-Z]/.test(name);
  return `Close it with "</${name}>"${isName ? `, or ${asText}` : ''}.`;
}
