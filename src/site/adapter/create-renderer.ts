import { createApp } from 'astro/app/entrypoint';

import { removedPages } from '../../core/history/removed-pages.ts';
import { roadmapTracker } from '../../core/roadmap/roadmap-tracker.ts';
import { recordReadsUntil } from '../../core/tracking/reads.ts';
import type { Rendered, Renderer } from '../../io/load-renderer.ts';
import { headStyle } from '../layout/head-style.ts';
import { cardsOf } from '../layout/social-card.ts';
import { contentSecurityPolicy, finishPage } from './finish-page.ts';
import { placeUnderBase } from './place-under-base.ts';
import { setPage } from './set-page.ts';

/**
 * Returns the result of the compile step: Astro's application as a function of (address, roadmap).
 */
export function createRenderer(): Renderer {
  const app = createApp({ streaming: false });
  // The caller reports errors; Astro would print them a second time.
  app.logger.options.level = 'silent';
  const renderError = app.renderError.bind(app);
  // A page that throws is a bug in the site's code: the caller gets the error instead of an error
  // page.
  app.renderError = (request, options) => {
    if (options.error) throw options.error;
    return renderError(request, options);
  };

  const renderer: Renderer = {
    async render(address, roadmap): Promise<Rendered> {
      const { accent, base, language, redirects } = roadmap.settings;
      const isMoved = Object.hasOwn(redirects, address);
      const isRemoved = removedPages(roadmap).has(address);
      const isNone = address === '/404.html' || doubledSlash.test(address);
      const folder = isMoved ? '/moved' : isRemoved ? '/removed' : '';
      const path = isNone ? '/404' : folder + address;
      const response = await app.render(new Request(origin + path), { locals: { roadmap } });
      const contentType = response.headers.get('content-type') ?? 'text/plain';
      const text = placeUnderBase(await response.text(), base);
      const isPage = contentType.startsWith('text/html');
      const body = isPage ? finishPage(setPage(text, language), policyOf(accent)) : text;
      return { status: response.status, contentType: withCharset(contentType), body };
    },

    record: (address, roadmap) => recordReadsUntil(() => renderer.render(address, roadmap)),
    tracker: roadmapTracker,
    cards: cardsOf,
  };
  return renderer;
}

/** No page has one in its address; Astro would redirect to the page without. */
const doubledSlash = /[/\\]{2}/;

/** Astro wants absolute addresses; where the site is published is the roadmap's to say. */
const origin = 'http://localhost';

function policyOf(accent: string | undefined): string {
  return contentSecurityPolicy(headStyle(accent).hash);
}

function withCharset(contentType: string): string {
  return contentType.includes('charset') ? contentType : `${contentType}; charset=utf-8`;
}
