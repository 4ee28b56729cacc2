import { describe, expect, it } from 'vitest';

import { setPage } from '../../../src/site/adapter/set-page.ts';

describe('setPage', () => {
  it.each([
    ['<h1>Order tomorrow&#39;s bread</h1>', '<h1>Order tomorrow’s bread</h1>'],
    ['<p>Say &quot;why&quot;, on every order</p>', '<p>Say “why”, on every order</p>'],
    ['<p>Plan -- then build...</p>', '<p>Plan – then build…</p>'],
    ['<p>&amp;#39; &lt;b&gt; it&#39;s</p>', '<p>&amp;#39; &lt;b&gt; it’s</p>'],
  ])('sets %s', (html, set) => {
    expect(setPage(html, 'en')).toBe(set);
  });

  it('sets the marks of the language', () => {
    expect(setPage('<b>&quot;Warum&quot;</b>', 'de')).toBe('<b>„Warum“</b>');
  });

  it.each([
    '<a href="?it&#39;s" title="it&#39;s">x</a>',
    '<p data-words="{&quot;now&quot;:1}">now</p>',
    '<code>it&#39;s <i>don&#39;t</i> --out</code>',
    '<pre class="a"><code>&quot;x&quot;</code> it&#39;s</pre>',
    '<kbd>&#39;</kbd>',
    '<p>throughline build --out public</p>',
    '<script src="a.js"></script>',
    '<meta content="a > b... “c” it&#39;s"><p title="-> &quot;d&quot; -- e">f</p>',
    '<var>x--y</var>',
    '<a href="https://x.example/a--b">https://x.example/a--b</a>',
  ])('leaves %s', (html) => {
    expect(setPage(html, 'en')).toBe(html);
  });

  it('sets what follows an attribute that looks like the end of a tag', () => {
    const html = '<meta content="a > b &quot;c&quot;"><h1>a &gt; b &quot;c&quot;</h1>';
    expect(setPage(html, 'en')).toBe('<meta content="a > b &quot;c&quot;"><h1>a &gt; b “c”</h1>');
  });

  it('goes on behind what it leaves', () => {
    const html = '<p>it&#39;s <code>it&#39;s</code> it&#39;s</p>';
    expect(setPage(html, 'en')).toBe('<p>it’s <code>it&#39;s</code> it’s</p>');
  });

  it.each(['&quot;', '--', '<code>'])('looks through any number of %s in an attribute', (sign) => {
    const html = `<p title="${sign.repeat(200_000)}">it</p>`;
    expect(setPage(html, 'en')).toBe(html);
  });
});
