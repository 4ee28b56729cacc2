import { describe, expect, test } from 'vitest';

import { messagesOf } from '../../../src/core/roadmap/messages-of.ts';
import { minimal, roadmapOf } from '../../support/roadmap-of.ts';

describe('words of the organisation', () => {
  test.each([
    ['slise: Story', '2:3 There is no message "slise". Did you mean "slice"?'],
    ['menu.opn: Menü', '2:3 There is no message "menu.opn". Did you mean "menu.open"?'],
    [
      'footer.ask: "Ask {x"',
      '2:15 "Ask {x" is not a message: a "}" is missing. Messages are written in ICU MessageFormat.',
    ],
    [
      'footer.ask: "{qestion}"',
      '2:15 The message "footer.ask" has no placeholder "qestion". Did you mean "question"?',
    ],
    [
      'menu.open: "{product}"',
      '2:14 The message "menu.open" has no placeholder "product". Remove it: this message has no placeholders.',
    ],
  ])('%s is an error', (line, problem) => {
    const { diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': `words:\n  ${line}\n` });
    const found = diagnostics.map(({ location, message, hint }) => {
      const place = 'line' in location ? `${location.line}:${location.column}` : '';
      return `${place} ${message} ${hint}`;
    });
    expect(found).toEqual([problem]);
  });

  test('replace nouns and messages, and labels replace horizons', () => {
    const text = `labels: { now: "Now's {it}" }\nwords:\n  slice: Story\n  intent: "{count, plural, one {OKR} other {OKRs}}"\n  menu.open: "All {slices} and {intents}"\n`;
    const { roadmap, diagnostics } = roadmapOf({ ...minimal, 'roadmap.yml': text });
    expect(diagnostics).toEqual([]);
    if (!roadmap) throw new Error('The roadmap has errors.');
    const t = messagesOf(roadmap.settings);
    expect(t('count.slice', { count: 1 })).toBe('1 story');
    expect(t('count.intent', { count: 2 })).toBe('2 OKRs');
    expect(t('kind.slice')).toBe('Story');
    expect(t('menu.open')).toBe('All stories and OKRs');
    expect(t('horizon.now')).toBe("Now's {it}");
  });
});
