import type { Formatters } from 'intl-messageformat';

/** Returns what the messages of a locale format numbers, dates and plurals with, each made once. */
export function formattersOf(locale: string): Formatters {
  return {
    getNumberFormat: onceEach((_, options) => new Intl.NumberFormat(locale, options)),
    getDateTimeFormat: onceEach((_, options) => new Intl.DateTimeFormat(locale, options)),
    getPluralRules: onceEach((_, options) => new Intl.PluralRules(locale, options)),
  };
}

function onceEach<Options, Format>(
  make: (locale: unknown, options: Options) => Format,
): (locale: unknown, options: Options) => Format {
  const made = new Map<string | undefined, Format>();
  return (locale, options) => {
    const key = options && JSON.stringify(options);
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}
