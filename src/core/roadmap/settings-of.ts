import type { Settings } from './roadmap.ts';
import type { Sources } from '../document/sources.ts';

/** What is right of the settings, with every default filled in; `title` defaults to the vision's. */
export function settingsOf({ settings, visions }: Sources): Settings {
  const fields = settings?.fields ?? {};
  const { description, repository, host, accent, labels, rules = {} } = fields;
  const url = fields.url === undefined ? undefined : new URL(fields.url);
  return {
    title: fields.title ?? visions[0]?.fields.title ?? '',
    ...(description !== undefined && { description }),
    ...(url && { url: url.origin }),
    base: withSlashes(fields.base ?? url?.pathname ?? '/'),
    ...(repository !== undefined && { repository: repository.replace(/(?:\.git)?\/*$/, '') }),
    ...(host !== undefined && { host }),
    branch: fields.branch ?? 'main',
    directory: (fields.directory ?? 'content').replaceAll(/^(?:\.?\/)+|\/+$|^\.$/g, ''),
    redirects: wellFormed(fields.redirects),
    language: fields.language ?? 'en',
    labels: {
      now: labels?.now ?? 'Now',
      next: labels?.next ?? 'Next',
      later: labels?.later ?? 'Later',
    },
    ...(accent !== undefined && { accent }),
    rules,
  };
}

/** An address with a mistake, which was told where it stands, leads nowhere. */
function wellFormed(redirects: Readonly<Record<string, string | undefined>> = {}) {
  return Object.fromEntries(
    Object.entries(redirects).flatMap(([from, to]) => (to === undefined ? [] : [[from, to]])),
  );
}

function withSlashes(path: string): string {
  const inner = path.replaceAll(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
