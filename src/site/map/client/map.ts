import type { MapData } from '../map-data.ts';
import { element } from '../../base/client/element.ts';
import { startMap } from './start-map.ts';

/** Draws the map where the page has room for it; the outline below is complete without. */
const host = document.querySelector<HTMLElement>('[data-map]');
if (host) {
  const data = await load(host.dataset['map'] ?? '');
  if (data) startMap(host, data);
  else {
    const told = 'The map cannot be loaded here just now. The outline has all that is on it.';
    host.replaceChildren(element('p', { role: 'status' }, [told]));
  }
}

async function load(address: string): Promise<MapData | undefined> {
  try {
    const answer = await fetch(address);
    // oxlint-disable-next-line typescript/consistent-type-assertions -- it was written by mapData for this page
    return answer.ok ? ((await answer.json()) as MapData) : undefined;
  } catch (error) {
    // The reader is told what to do; whoever runs the site finds the reason here.
    reportError(error);
    return undefined;
  }
}
