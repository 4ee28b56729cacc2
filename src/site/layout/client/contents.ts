/** Marks the part of the page that is being read in the contents list, and keeps it in view there. */
const list = document.querySelector<HTMLElement>('#_contents ol');
const lines = [...(list?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
const parts = lines.map(({ hash }) => {
  const part = document.getElementById(decodeURIComponent(hash.slice(1)));
  return part?.closest('details') ?? part;
});
const begun = new Set<Element>();
let isAtEnd = false;

// A part is being read once its beginning has passed the upper third of the window.
observe(parts, '1000000px 0px -66% 0px', (part, isIn) => {
  if (isIn) begun.add(part);
  else begun.delete(part);
});
observe([document.querySelector('body > footer')], '0px', (_, isIn) => {
  isAtEnd = isIn;
});
addEventListener('hashchange', mark);
list?.addEventListener('click', () => list.closest<HTMLElement>(':popover-open')?.hidePopover());

function observe(
  elements: readonly (Element | null)[],
  rootMargin: string,
  note: (element: Element, isIn: boolean) => void,
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) note(target, isIntersecting);
      mark();
    },
    { rootMargin },
  );
  for (const element of elements) if (element) observer.observe(element);
}

function mark(): void {
  const at = current();
  for (const [index, line] of lines.entries()) {
    if (index === at) line.ariaCurrent = 'true';
    else line.removeAttribute('aria-current');
  }
  const line = lines[at];
  if (!list || !line || list.scrollHeight <= list.clientHeight) return;
  list.scrollTop = line.offsetTop - list.clientHeight / 2;
}

/** The last part that has begun. At the end of the page, the short parts below also count. */
function current(): number {
  const last = parts.findLastIndex((part) => part && begun.has(part));
  if (!isAtEnd) return last;
  const chosen = lines.findIndex(({ hash }) => hash === location.hash);
  return chosen > last ? chosen : last;
}
