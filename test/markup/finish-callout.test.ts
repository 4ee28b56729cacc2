import { describe, expect, test } from 'vitest';

import { renderMarkdown } from '../../src/markup/render-markdown.ts';

function render(text: string): string {
  return renderMarkdown(text).html;
}

describe('a quote that begins with a word in brackets', () => {
  test.each([
    ['NOTE', 'note', 'Note'],
    ['TIP', 'tip', 'Tip'],
    ['IMPORTANT', 'important', 'Important'],
    ['WARNING', 'warning', 'Warning'],
    ['caution', 'caution', 'Caution'],
  ])('[!%s] is a callout', (written, kind, word) => {
    expect(render(`> [!${written}]\n> a *b*`)).toBe(
      `<div class="callout callout-${kind}" role="note" aria-label="${word}">` +
        `<p class="callout-word">${word}</p>\n<p>a <em>b</em></p>\n</div>`,
    );
  });

  test('may hold anything', () => {
    expect(render('> [!NOTE]\n>\n> - a\n>\n> ```\n> b\n> ```')).toMatch(
      /<p class="callout-word">Note<\/p>\s*<ul>\n<li>a<\/li>\n<\/ul>\n<pre tabindex="0">/,
    );
    expect(render('> [!TIP]\n> [a](https://a.example)')).toContain('\n<p><a href=');
    expect(render('- > [!TIP]  \n  > a')).toMatch(/<p>\s*a<\/p>/);
    expect(render('> [!NOTE]')).toContain('<p class="callout-word">Note</p>');
  });

  test.each([
    ['> [!NOPE]\n> a'],
    ['> [!NOTE] a'],
    ['> a [!NOTE]\n> b'],
    ['> **[!NOTE]**\n> a'],
    ['> [!constructor]\n> a'],
  ])('%j is a quote', (text) => {
    expect(render(text)).toMatch(/^<blockquote>/);
  });
});
