import { describe, expect, test } from 'vitest';

import { formatDay } from '../../src/core/model/format-period.ts';
import { createMessages } from '../../src/messages/create-messages.ts';

const t = createMessages({ language: 'en' });

describe('a message', () => {
  test('counts', () => {
    expect(t('count.slice', { count: 1 })).toBe('1 slice');
    expect(t('count.slice', { count: 1234 })).toBe('1,234 slices');
  });

  test('does not compile without its values, or with an id that no catalogue has', () => {
    // @ts-expect-error A value is missing.
    expect(() => t('count.slice')).toThrow('count');
    // @ts-expect-error A value is of the wrong type.
    t('count.slice', { count: '1' });
    // @ts-expect-error No such message.
    expect(t('count.slices')).toBe('');
  });

  test('is that of the closest language, with the dates of the region', () => {
    const austrian = createMessages({ language: 'de-AT' });
    expect([austrian.locale, austrian.lang]).toEqual(['de-AT', undefined]);
    expect(austrian('page.timeline')).toBe(createMessages({ language: 'de' })('page.timeline'));
    expect(formatDay('2027-01-05', austrian.locale)).toBe('5. Jän. 2027');
  });

  test('is English where the language has no catalogue, and says so', () => {
    const welsh = createMessages({ language: 'cy' });
    expect([welsh.locale, welsh.lang, welsh('page.roadmap')]).toEqual(['en', 'en', 'Roadmap']);
  });

  test('takes the words of the organisation', () => {
    const own = createMessages({ language: 'en', words: { slice: 'Story', intent: 'OKR' } });
    expect(own('count.slice', { count: 2 })).toBe('2 stories');
    expect(own('count.intent', { count: 2 })).toBe('2 OKRs');
  });

  test('says a status by the word of the organisation, as a label, counted and in a sentence', () => {
    const words = { 'status.active': 'In review', 'status.shipped': 'Released' };
    const own = createMessages({ language: 'en', words });
    expect(own('status.active')).toBe('In review');
    expect(own('count.active', { count: 2 })).toBe('2 in review');
    expect(own('roadmap.idle')).toBe('nothing in review');
    expect(own('promises.ended')).toBe('Released or dropped');
    const french = createMessages({ language: 'fr', words: { 'status.active': 'En relecture' } });
    expect(french('roadmap.idle')).toBe('rien en relecture');
  });
});
