/**
 * Opens the search in a dialog, at a click on the header's link and at Ctrl+K or ⌘K; `/` clicks the
 * link, too (see keys.ts). Nothing else of it is loaded before. Where the dialog cannot be had, the
 * link leads to the page of the search.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

link?.addEventListener('click', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
});

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (isCommand && key.toLowerCase() === 'k' && !event.defaultPrevented) open(event);
});

function open(event: Event): void {
  if (link === null) return;
  event.preventDefault();
  import('./show-search.ts')
    .then(({ showSearch }) => showSearch(link))
    .catch(() => location.assign(link.href));
}
