import { loadStyles } from '../../base/client/element.ts';
import { onceItRests } from '../../base/client/once-it-rests.ts';
import { recentQuery, searchHome } from './search-home.ts';
import { searchPanel } from './search-panel.ts';
import { formatSearch, parseSearch, type SearchState } from './search-state.ts';
import styles from './search.css?url';

/** Puts the search on its page. The query is in the address; without one the outline is shown. */
const place = document.querySelector<HTMLElement>('[data-search-place]');
const outline = document.querySelector<HTMLElement>('[data-search-outline]');
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

if (place !== null && link !== null) {
  const home = await searchHome(link);
  const recent = recentQuery(home);
  // Browsers refuse an address for every key.
  const keepAddress = onceItRests((state: SearchState) =>
    history.replaceState(history.state, '', location.pathname + formatSearch(state)),
  );
  const panel = searchPanel(home, {
    state: parseSearch(location.search),
    onChange(state) {
      keepAddress.ask(state);
      recent.keep(state.query);
    },
    onIdle: (isIdle) => outline?.toggleAttribute('hidden', !isIdle),
  });
  // The way back from a result leads to this search.
  place.addEventListener('click', keepAddress.now, { capture: true });
  await loadStyles(styles);
  place.replaceChildren(panel.element);
  panel.start();
}
