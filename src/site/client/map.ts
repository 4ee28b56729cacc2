import type { MapData } from '../views/map-data.ts';
import { startMap } from './map/start-map.ts';

/** Draws the map where the page has room for it; the outline below is complete without. */
const host = document.querySelector<HTMLElement>('[data-map]');
if (host) {
  const answer = await fetch(host.dataset['map'] ?? '');
  // oxlint-disable-next-line typescript/consistent-type-assertions -- it was written by mapData for this page
  if (answer.ok) startMap(host, (await answer.json()) as MapData);
}
