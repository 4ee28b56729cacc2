/** Copies the address that a link leads to, and says so in its place for a moment. */
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-copy]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
  // Browsers let only sites with a certificate copy: elsewhere the link leads there.
  if (!('clipboard' in navigator)) return;
  // The address of the page has all choices; only a week has its own.
  const address = link.hash === '#_main' ? location.href : link.href;
  event.preventDefault();
  void navigator.clipboard.writeText(address).then(
    () => saySo(link),
    () => location.assign(link.href),
  );
});

function saySo(link: HTMLAnchorElement): void {
  const words = link.querySelector('span');
  const { copy: copied = '' } = link.dataset;
  if (!words || words.textContent === copied) return;
  const before = words.textContent;
  words.textContent = copied;
  setTimeout(() => {
    words.textContent = before;
  }, shown);
}

/** How long it is said, in milliseconds. */
const shown = 2000;
