import { type RouteParams, textRoute } from '../base/text-route.ts';
import { atomFeed } from './atom-feed.ts';

/** Returns the route of the feed at the address that its parameters say. */
export function feedRoute(addressOf: (params: RouteParams) => string) {
  return textRoute('application/atom+xml', (roadmap, params) =>
    atomFeed(roadmap, addressOf(params)),
  );
}
