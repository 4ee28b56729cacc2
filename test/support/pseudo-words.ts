import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

import { catalogues, messageIds } from '../../src/messages/catalogues.ts';

/** Every message of the catalogue in a language of accents, 40 % longer, as `words` of `roadmap.yml`. */
export function pseudoWords(): string {
  const lines = messageIds.map((id) => {
    const message = printAST(accented(parse(catalogues['en']?.[id] ?? '')));
    return `  ${JSON.stringify(id)}: ${JSON.stringify(message)}\n`;
  });
  return `words:\n${lines.join('')}`;
}

function accented(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element) => {
    if (isLiteralElement(element)) return { ...element, value: longer(element.value) };
    if (isTagElement(element)) return { ...element, children: accented(element.children) };
    if (!isPluralElement(element) && !isSelectElement(element)) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: accented(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  });
}

/** Each letter with an accent, and some vowels twice. */
function longer(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const at = 'aceinouyzACEINOUYZ'.indexOf(letter);
    const accent = at < 0 ? `${letter}\u0323` : ('áćéíńóúýźÁĆÉÍŃÓÚÝŹ'[at] ?? letter);
    return /[aeou]/.test(letter) ? accent + accent : accent;
  });
}

/** Text of a roadmap in letters of another script, as far as nobody but readers reads it. */
export function inOtherLetters(file: string, text: string): string {
  if (file.endsWith('.yml')) return frontMatter(text);
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  return `---\n${frontMatter(yaml)}\n---\n${prose(body)}`;
}

function frontMatter(yaml: string): string {
  const keys =
    'title|statement|description|why|measure|unit|hypothesis|learned|because|commitment|instead|worry|assumption|declined|label|what|name|owner|agreed';
  const line = new RegExp(`^(\\s*(?:- )?(?:${keys}): )([^{[].*)$`);
  const inFlow = new RegExp(`(\\b(?:${keys}): )("[^"]*"|[^,}\\]\\n]*)`, 'g');
  const team = /^( {2}[\w-]+: )(\w+)$/;
  return yaml
    .split('\n')
    .map((each) => {
      const [, key, value] = line.exec(each) ?? team.exec(each) ?? [];
      if (key !== undefined && value !== undefined) return key + otherLetters(value);
      return each.replaceAll(inFlow, (_, name: string, text: string) => name + otherLetters(text));
    })
    .join('\n');
}

function prose(body: string): string {
  return body
    .split(/(^## (?:Done when|Questions)$|```[\s\S]*?^```|\]\([^)]*\)|`[^`]*`|<[^>]*>|https?:\S+)/m)
    .map((part, at) =>
      at % 2 === 0 ? otherLetters(part) : part.replace(/^(\]\([^)#]*)#[^)]*/, '$1'),
    )
    .join('');
}

function otherLetters(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const code = letter.toLowerCase().charCodeAt(0) - 97;
    return String.fromCharCode((letter < 'a' ? 0x0410 : 0x0430) + code);
  });
}
