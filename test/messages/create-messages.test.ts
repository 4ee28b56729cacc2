import { describe, expect, test } from 'vitest';

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

  test('takes the words of the organisation', () => {
    const own = createMessages({ language: 'en', words: { slice: 'Story', intent: 'OKR' } });
    expect(own('count.slice', { count: 2 })).toBe('2 stories');
    expect(own('count.intent', { count: 2 })).toBe('2 OKRs');
  });
});
