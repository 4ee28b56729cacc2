import { expect, test } from 'vitest';

import { contentSecurityPolicy, finishPage } from '../../../src/site/adapter/finish-page.ts';

test('puts the policy first in the head', () => {
  const html = '<!doctype html><html><head lang="en"><meta charset="utf-8"></head></html>';
  expect(finishPage(html, "default-src 'none'")).toBe(
    '<!doctype html><html><head lang="en">' +
      `<meta http-equiv="content-security-policy" content="default-src 'none'">` +
      '<meta charset="utf-8"></head></html>',
  );
});

test('takes no other element for the head', () => {
  expect(finishPage('<header>x</header><head></head>', 'a')).toBe(
    '<header>x</header><head><meta http-equiv="content-security-policy" content="a"></head>',
  );
});

test('leaves what has no head as it is', () => {
  expect(finishPage('<p>x</p>', 'a')).toBe('<p>x</p>');
});

test('allows nothing inline but the style sheet with the hash', () => {
  const policy = contentSecurityPolicy('sha256-abc');
  expect(policy).toContain("default-src 'none'; style-src 'self' 'sha256-abc'; script-src 'self'");
  expect(policy).not.toMatch(/unsafe|"/);
});
