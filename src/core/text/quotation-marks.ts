import { onceFor } from '../../messages/once-for.ts';

/**
 * The quotation marks of a language, by the locale data of Unicode and where that differs by what
 * its printers do: around a quotation, and around one within it. English for any other language.
 */
export const quotationMarks = onceFor((language: string): QuotationMarks => {
  const [primary = '', ...others] = language.toLowerCase().split('-');
  const region = others.find((part) => part.length === 2);
  const known = (tag: string) => (Object.hasOwn(marks, tag) ? marks[tag] : undefined);
  return known(`${primary}-${region}`) ?? known(primary) ?? english;
});

/** A narrow space that does not break: French sets its marks apart from the words. */
const thin = '\u202F';

const english = pairs('“”', '‘’');
const german = pairs('„“', '‚‘');
const swiss = pairs('«»', '‹›');
const latin = pairs('«»', '“”');
const swedish = pairs('””', '’’');

const marks: Readonly<Record<string, QuotationMarks>> = {
  bg: german,
  ca: latin,
  cs: german,
  da: pairs('»«', '›‹'),
  de: german,
  'de-ch': swiss,
  'de-li': swiss,
  el: latin,
  en: english,
  es: latin,
  'es-mx': english,
  'es-us': english,
  et: pairs('„“', '«»'),
  fi: swedish,
  fr: { double: [`«${thin}`, `${thin}»`], single: ['“', '”'] },
  'fr-ch': swiss,
  hr: pairs('„”', '‚’'),
  hu: pairs('„”', '»«'),
  is: german,
  it: latin,
  'it-ch': swiss,
  lt: german,
  nb: pairs('«»', '‘’'),
  nn: pairs('«»', '‘’'),
  no: pairs('«»', '‘’'),
  pl: pairs('„”', '«»'),
  pt: english,
  'pt-pt': latin,
  ro: pairs('„”', '«»'),
  ru: pairs('«»', '„“'),
  sk: german,
  sl: german,
  sr: pairs('„“', '‘’'),
  sv: swedish,
  uk: pairs('«»', '„“'),
};

function pairs(double: string, single: string): QuotationMarks {
  return {
    double: [double.charAt(0), double.charAt(1)],
    single: [single.charAt(0), single.charAt(1)],
  };
}

interface QuotationMarks {
  /** The marks that replace a pair of straight double ones. */
  readonly double: readonly [open: string, close: string];
  /** The marks that replace a pair of straight single ones; one alone is an apostrophe. */
  readonly single: readonly [open: string, close: string];
}
