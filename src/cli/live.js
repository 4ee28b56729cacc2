// Keeps a page of `throughline dev` up to date. It is served unchanged to browsers.

const { version } = document.currentScript.dataset;
const scrollKey = 'throughline:scroll';
let overlay;
let note;

restoreScroll();
const events = new EventSource('/@throughline/events');
events.addEventListener('message', ({ data }) => {
  const news = JSON.parse(data);
  if (news.problems !== undefined) showProblems(news.problems);
  else if (news.version !== version) reload();
  else overlay?.remove();
  showAdvice(news.problems === undefined ? news.advice : undefined);
});
// A page restored from the back-forward cache may have missed changes.
addEventListener('pageshow', ({ persisted }) => persisted && reload());
addEventListener('pagehide', () => events.close());

function reload() {
  sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

/** Restores the scroll position, which the browser does not do after the error page. */
function restoreScroll() {
  const [path, left, top] = JSON.parse(sessionStorage.getItem(scrollKey) ?? '[]');
  sessionStorage.removeItem(scrollKey);
  if (path === location.pathname && !location.hash) scrollTo({ left, top, behavior: 'instant' });
}

/** Shows problems, always as text: they quote files, which may contain anything. */
function showProblems(problems) {
  overlay?.remove();
  overlay = document.createElement('throughline-problems');
  overlay.setAttribute('role', 'alertdialog');
  overlay.setAttribute('aria-label', 'What is wrong with the roadmap');
  overlay.tabIndex = -1;
  const root = overlay.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet()];
  const panel = root.appendChild(document.createElement('div'));
  if (version !== 'none') {
    const note = panel.appendChild(document.createElement('p'));
    note.textContent = 'Behind this is the page as it was last good. Escape shows it.';
  }
  panel.appendChild(document.createElement('pre')).textContent = problems;
  document.documentElement.append(overlay);
  overlay.focus({ preventScroll: true });
}

/** Shows warnings in a corner, closed: they never cover the page unasked. */
function showAdvice(advice) {
  const isOpen = note?.shadowRoot.querySelector('details').open === true;
  note?.remove();
  note = undefined;
  if (advice === undefined) return;
  note = document.createElement('throughline-advice');
  const root = note.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet()];
  const details = root.appendChild(document.createElement('details'));
  details.open = isOpen;
  const lines = advice.split('\n');
  details.appendChild(document.createElement('summary')).textContent = lines.at(-1);
  details.appendChild(document.createElement('pre')).textContent = lines
    .slice(0, -1)
    .join('\n')
    .trim();
  document.documentElement.append(note);
}

addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  overlay?.remove();
  note?.shadowRoot.querySelector('details').removeAttribute('open');
});

function styleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; outline: none;
      padding: 6vh 4vw; background: rgb(12 14 16 / 0.72); color-scheme: dark; }
    div { max-width: 110ch; margin: 0 auto; padding: 1.5rem 2rem; background: #16191c;
      color: #eceff1; border-top: 4px solid #ff6b57; border-radius: 4px; }
    p { margin: 0 0 1rem; font: 0.875rem/1.5 system-ui, sans-serif; color: #a9b1b8; }
    pre { margin: 0; white-space: pre-wrap; font: 0.875rem/1.55 ui-monospace, Menlo, Consolas, monospace; }
    :host(throughline-advice) { position: fixed; inset: auto 1rem 1rem auto; padding: 0;
      background: none; max-width: calc(100vw - 2rem); max-height: 70vh; }
    details { padding: 0.375rem 0.875rem; background: #16191c; color: #eceff1; border-radius: 4px;
      font: 0.8125rem/1.5 system-ui, sans-serif; }
    details pre { padding-block: 0.75rem; }
    summary { cursor: pointer; color: #d7c07a; }
    summary:focus-visible { outline: 2px solid #d7c07a; outline-offset: 2px; }
    @media print { :host { display: none; } }
  `);
  return sheet;
}
