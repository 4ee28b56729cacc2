import { deserialize, serialize } from 'node:v8';

import type { Body } from '../core/body/parsed-body.ts';
import type { Roadmap } from '../core/roadmap/roadmap.ts';
import type { SitePlace } from './last-site.ts';
import { digestOf, storeKey } from './store-entry.ts';
import { keepParts, nextParts, partsOf } from './store-parts.ts';
import { projectStore } from './store.ts';

/**
 * Remembers the readable texts of bodies from one build of a site to the next: most of its search
 * data. `code` is the digest of the renderer that makes them.
 */
export function knownTexts({ force, out, project }: SitePlace, code: string): KnownTexts {
  const store = projectStore(project, 'texts');
  const key = storeKey(form, out, code);
  const parts = force ? [] : partsOf(store.read(key));
  const known = new Map(parts.flatMap(({ bytes }): Texts => deserialize(bytes)));

  return {
    recall(roadmap, textsOf) {
      if (known.size === 0) return;
      const { language } = roadmap.settings;
      for (const body of bodiesOf(roadmap)) {
        const text = known.get(digestOfBody(body, language));
        if (text !== undefined) textsOf(body).set(language, text);
      }
    },

    keep(all) {
      const news = all.filter(([digest]) => !known.has(digest));
      if (news.length === 0) return;
      const next = nextParts(parts, { news: () => serialize(news), whole: () => serialize(all) });
      keepParts(store, key, { parts: next });
    },
  };
}

/** Returns the texts of a roadmap that are made or known, each with a digest of what it is made of. */
export function textsIn(roadmap: Roadmap, textsOf: TextsOf): Texts {
  const { language } = roadmap.settings;
  return bodiesOf(roadmap).flatMap((body): Texts => {
    const text = textsOf(body).get(language);
    return text === undefined ? [] : [[digestOfBody(body, language), text]];
  });
}

function bodiesOf(roadmap: Roadmap): readonly Body[] {
  const { vision, intents, slices, assumptions, updates } = roadmap;
  return [vision, ...intents, ...slices, ...assumptions, ...updates].map(({ body }) => body);
}

function digestOfBody({ format, text }: Body, language: string): string {
  return digestOf(`${language} ${format} ${text}`);
}

/** Changes with the form of what is kept. */
const form = 'texts 1';

export type Texts = readonly (readonly [digest: string, text: string])[];

type TextsOf = (body: Body) => Map<string, string>;

export interface KnownTexts {
  /** Adds those of the bodies of a roadmap that are known. */
  recall(roadmap: Roadmap, textsOf: TextsOf): void;
  /** Keeps all texts of a roadmap for the next build. */
  keep(all: Texts): void;
}
