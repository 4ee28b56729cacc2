import { describe, expect, test } from 'vitest';

import type { ImageFacts } from '../../src/core/roadmap/media.ts';
import { renderBody } from '../../src/markup/render-body.ts';
import { exampleRoadmap, markdown } from './example-roadmap.ts';

const photo: ImageFacts = {
  size: { width: 1600, height: 900 },
  formats: [
    {
      type: 'image/avif',
      variants: [
        { address: '/media/a-480.avif', width: 480 },
        { address: '/media/a-800.avif', width: 800 },
      ],
    },
    { type: 'image/webp', variants: [{ address: '/media/a-480.webp', width: 480 }] },
  ],
};

const drawing: ImageFacts = { size: { width: 40, height: 20 }, formats: [] };

function render(text: string): string {
  const images = new Map([
    ['img/photo.jpg', photo],
    ['img/drawing.svg', drawing],
    ['img/endless.svg', { formats: [] }],
  ]);
  const roadmap = { ...exampleRoadmap(), media: { images } };
  return renderBody(markdown(text), 'slices/shop/watch.md', roadmap).html;
}

describe('an image of which more is known', () => {
  test('comes in the smallest file that is sharp, its place kept', () => {
    const sizes = 'sizes="auto, (min-width: 40rem) 36rem, 92vw"';
    expect(render('a ![b](../../img/photo.jpg)')).toBe(
      '<p>a <picture>' +
        `<source type="image/avif" srcset="/sub/media/a-480.avif 480w, /sub/media/a-800.avif 800w" ${sizes}>` +
        `<source type="image/webp" srcset="/sub/media/a-480.webp 480w" ${sizes}>` +
        '<img alt="b" src="/sub/content/img/photo.jpg" width="1600" height="900" loading="lazy" decoding="async">' +
        '</picture></p>',
    );
  });

  test('in one format only is one element', () => {
    expect(render('a ![b](../../img/drawing.svg)')).toBe(
      '<p>a <img alt="b" src="/sub/content/img/drawing.svg" width="40" height="20" loading="lazy" decoding="async"></p>',
    );
  });

  test.each([
    ['width="20"', 'width="20"', 'height="10"'],
    ['height="10"', 'height="10"', 'width="20"'],
    ['width="7" height="9"', 'height="9"', 'width="7"'],
  ])('keeps what the author wrote: %s', (written, ...expected) => {
    const html = render(`a <img src="../../img/drawing.svg" alt="b" ${written}>`);
    for (const each of expected) expect(html).toContain(` ${each}`);
    expect(html.match(/ (?:width|height)=/g)).toHaveLength(2);
  });

  test('may have no size', () => {
    expect(render('a ![b](../../img/endless.svg)')).not.toContain('width');
  });
});

describe('a paragraph that is nothing but an image', () => {
  test('stands alone', () => {
    expect(render('![a](../../img/drawing.svg)')).toMatch(/^<p class="image"><img [^>]*><\/p>$/);
    expect(render('![a](../../img/photo.jpg)')).toMatch(/^<p class="image"><picture>/);
  });

  test('has the title for a caption', () => {
    expect(render('![a](../../img/photo.jpg "B *c* isn\'t")')).toMatch(
      /^<figure class="image"><picture>.*<\/picture><figcaption>B \*c\* isn’t<\/figcaption><\/figure>$/,
    );
  });

  test('is one of text otherwise', () => {
    expect(render('![a](../../img/drawing.svg "B") c')).toMatch(/^<p><img alt="a" title="B"/);
    expect(render('![a](https://evil.example/x.png)')).toBe('<p>a</p>');
  });
});
