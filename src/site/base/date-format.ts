const shapes = {
  day: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  monthName: { month: 'short', timeZone: 'UTC' },
  shortMonth: { month: 'short', year: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter of days or months in a language; making one is slow, so each is made once. */
export function dateFormat(language: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const key = `${language} ${shape}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(regional(language), shapes[shape]);
  made.set(key, format);
  return format;
}

/** English without a region is read all over the world, where the day comes first. */
function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
