import { loadStyles } from './load-styles.ts';
import { recentQuery } from './search/recent-query.ts';
import { searchHome } from './search/search-home.ts';
import { searchPanel } from './search/search-panel.ts';
import { formatSearch, parseSearch } from './search/search-state.ts';
import styles from './search/search.css?url';

/**
 * Puts the search in its place on its own page. What is asked for stands in the address, and while
 * nothing is, the outline of the roadmap is shown.
 */
const place = document.querySelector<HTMLElement>('[data-search-place]');
const outline = document.querySelector<HTMLElement>('[data-search-outline]');
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

if (place !== null && link !== null) {
  const home = searchHome(link);
  const recent = recentQuery(home);
  const panel = searchPanel(home, {
    state: parseSearch(location.search),
    onChange(state) {
      history.replaceState(history.state, '', location.pathname + formatSearch(state));
      recent.keep(state.query);
    },
    onIdle: (isIdle) => outline?.toggleAttribute('hidden', !isIdle),
  });
  await loadStyles(styles);
  place.replaceChildren(panel.element);
  panel.start();
}
