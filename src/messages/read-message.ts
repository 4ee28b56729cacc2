import {
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

/**
 * Reads a message in ICU MessageFormat: the names of its placeholders and tags, and of the plural
 * categories of each plural. Returns why where it is not such a message.
 */
export function readMessage(text: string): ReadMessage {
  try {
    const names = new Set<string>();
    const plurals: (readonly string[])[] = [];
    walk(parse(text));
    return { ok: true, names: [...names], plurals };

    function walk(elements: readonly MessageFormatElement[]): void {
      for (const element of elements) {
        if (isLiteralElement(element) || isPoundElement(element)) continue;
        names.add(element.value);
        if (isTagElement(element)) walk(element.children);
        if (isPluralElement(element)) plurals.push(Object.keys(element.options));
        if (isPluralElement(element) || isSelectElement(element)) {
          for (const { value } of Object.values(element.options)) walk(value);
        }
      }
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The parser names its reasons in capitals, such as `UNCLOSED_TAG`. */
function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.message : '';
  return (
    reasons.find(([part]) => name.includes(part))?.[1] ?? name.toLowerCase().replaceAll('_', ' ')
  );
}

const reasons = [
  ['CLOSING_BRACE', 'a "}" is missing'],
  ['TAG', 'a tag is not closed'],
  ['MISSING_OTHER', 'a plural needs the form "other"'],
  ['EMPTY_ARGUMENT', 'a placeholder has no name'],
] as const;

export type ReadMessage =
  | {
      readonly ok: true;
      readonly names: readonly string[];
      readonly plurals: readonly (readonly string[])[];
    }
  | { readonly ok: false; readonly reason: string };
