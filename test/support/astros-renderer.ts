import { createApp } from 'astro/app/entrypoint';

import { removedPages } from '../../src/core/history/removed-pages.ts';
import type { Renderer } from '../../src/io/load-renderer.ts';
import { contentSecurityPolicy, finishPage } from '../../src/site/adapter/finish-page.ts';
import { placeUnderBase } from '../../src/site/adapter/place-under-base.ts';
import { setPage } from '../../src/site/adapter/set-page.ts';
import { headStyle } from '../../src/site/layout/head-style.ts';

/** The renderer as Astro's own application makes it: what ours is compared with. */
export async function createRenderer(): Promise<Pick<Renderer, 'render'>> {
  const app = createApp({ streaming: false });
  app.logger.options.level = 'silent';
  const renderError = app.renderError.bind(app);
  app.renderError = (request, options) => {
    if (options.error) throw options.error;
    return renderError(request, options);
  };
  return {
    async render(address, roadmap) {
      const { accent, base, language, redirects } = roadmap.settings;
      const isNone = address === '/404.html' || /[/\\]{2}/.test(address);
      const isMoved = Object.hasOwn(redirects, address);
      const folder = isMoved ? '/moved' : removedPages(roadmap).has(address) ? '/removed' : '';
      const request = new Request(`http://localhost${isNone ? '/404' : folder + address}`);
      const response = await app.render(request, { locals: { roadmap } });
      const type = response.headers.get('content-type') ?? 'text/plain';
      const contentType = type.includes('charset') ? type : `${type}; charset=utf-8`;
      const text = placeUnderBase(await response.text(), base);
      const policy = contentSecurityPolicy(headStyle(accent).hash);
      const isPage = type.startsWith('text/html');
      const body = isPage ? finishPage(setPage(text, language), policy) : text;
      return { status: response.status, contentType, body };
    },
  };
}
