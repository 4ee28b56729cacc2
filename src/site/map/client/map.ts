import type { MapData } from '../map-data.ts';
import { element } from '../../base/client/element.ts';
import { loadSpeaker, type Speaker } from '../../base/client/speaker.ts';
import { startMap } from './start-map.ts';

/** Draws the map where the page has room for it; the outline below is complete without. */
const host = document.querySelector<HTMLElement>('[data-map]');
if (host) {
  const { map = '', failed = '' } = host.dataset;
  const loaded = await load(map);
  if (loaded) startMap(host, ...loaded);
  else host.replaceChildren(element('p', { role: 'status' }, [failed]));
}

async function load(address: string): Promise<readonly [MapData, Speaker] | undefined> {
  try {
    const [answer, say] = await Promise.all([fetch(address), loadSpeaker()]);
    // oxlint-disable-next-line typescript/consistent-type-assertions -- it was written by mapData for this page
    return answer.ok ? [(await answer.json()) as MapData, say] : undefined;
  } catch (error) {
    // The page says what to do; the reason is for the console.
    reportError(error);
    return undefined;
  }
}
