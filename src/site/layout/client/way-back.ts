/** A link up to the page one came from goes back instead, to its scroll position and focus. */
addEventListener('click', (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  if (link.getAttribute('rel') === 'up' && link.href === pageBefore()) {
    event.preventDefault();
    history.back();
  } else {
    history.replaceState({ ...history.state, left: links().indexOf(link) }, '');
  }
});

const [visit] = performance.getEntriesByType('navigation');
const { left } = history.state ?? {};
if (visit && 'type' in visit && visit.type === 'back_forward' && left !== undefined) {
  links()[left]?.focus({ preventScroll: true });
}

function pageBefore(): string | undefined {
  const { navigation } = window as { navigation?: Navigation };
  const at = navigation?.currentEntry?.index ?? 0;
  return navigation?.entries()[at - 1]?.url?.replace(/#.*/, '');
}

/** Returns all links, including those in drawings, which are not in `document.links`. */
function links(): readonly (HTMLAnchorElement | SVGAElement)[] {
  return [...document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a')];
}
