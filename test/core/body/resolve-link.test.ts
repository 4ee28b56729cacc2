import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { resolveLink } from '../../../src/core/body/resolve-link.ts';

const from = 'slices/shop/watch.md';

describe('resolveLink', () => {
  test.each([
    ['a.md', { kind: 'file', path: 'slices/shop/a.md' }],
    ['./a.md', { kind: 'file', path: 'slices/shop/a.md' }],
    ['../a.md#done-when', { kind: 'file', path: 'slices/a.md', anchor: 'done-when' }],
    ['../../vision.md#', { kind: 'file', path: 'vision.md' }],
    ['../..', { kind: 'file', path: '' }],
    ['../', { kind: 'file', path: 'slices' }],
    ['a%20b.md', { kind: 'file', path: 'slices/shop/a b.md' }],
    ['a b.md', { kind: 'file', path: 'slices/shop/a b.md' }],
    ['%C3%A4.md#%C3%A4', { kind: 'file', path: 'slices/shop/ä.md', anchor: 'ä' }],
    ['why%3F.md', { kind: 'file', path: 'slices/shop/why?.md' }],
    ['#why', { kind: 'anchor', anchor: 'why' }],
    ['#', { kind: 'anchor', anchor: '' }],
    ['/', { kind: 'site', address: '/' }],
    ['/roadmap/#now', { kind: 'site', address: '/roadmap/', anchor: 'now' }],
    ['https://a.example/b?c#d', { kind: 'external', scheme: 'https' }],
    ['HTTP://a.example', { kind: 'external', scheme: 'http' }],
    ['mailto:a@b.example', { kind: 'external', scheme: 'mailto' }],
    ['tel:+49123', { kind: 'external', scheme: 'tel' }],
  ])('leads %s where it says', (url, target) => {
    expect(resolveLink(url, from)).toEqual(target);
  });

  test.each([
    ['', 'empty'],
    ['../../../README.md', 'outside'],
    ['..%2F..%2F..%2Fetc/passwd', 'outside'],
    ['a.md?raw=1', 'query'],
    ['..\\a.md', 'backslash'],
    ['..%5Ca.md', 'backslash'],
    ['//evil.example/x', 'protocol-relative'],
    ['/%2Fevil.example/x', 'protocol-relative'],
    ['/\\evil.example', 'backslash'],
    ['javascript:alert(1)', 'scheme'],
    ['JavaScript:alert(1)', 'scheme'],
    ['java\tscript:alert(1)', 'control-character'],
    ['\u0001javascript:alert(1)', 'control-character'],
    [' javascript:alert(1)', 'whitespace'],
    ['javascript:alert(1) ', 'whitespace'],
    ['vbscript:x', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://a.example', 'scheme'],
    ['C:/a.md', 'scheme'],
    ['https:', 'malformed'],
    ['https:/a.example', 'malformed'],
    ['https:a.example', 'malformed'],
    ['http://[', 'malformed'],
    ['mailto:', 'malformed'],
    ['a%zz.md', 'encoding'],
    ['a.md#%', 'encoding'],
    ['a%00.md', 'control-character'],
  ])('forbids %j (%s)', (url, reason) => {
    expect(resolveLink(url, from)).toEqual({ kind: 'forbidden', reason });
  });

  test('lets nothing through that a browser would run or take to another host', () => {
    const piece = fc.constantFrom('javascript', ':', '/', '\\', '.', '#', '?', '%', ' ', '\t', 'a');
    const url = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(url, (text) => {
        const target = resolveLink(text, from);
        if (!URL.canParse(text, 'https://site.example/x/y/z')) return;
        const seen = new URL(text, 'https://site.example/x/y/z');
        if (target.kind === 'external') {
          expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(seen.protocol);
        } else if (target.kind !== 'forbidden') {
          expect(seen.origin).toBe('https://site.example');
        }
      }),
      { ignoreEqualValues: true },
    );
  });
});
