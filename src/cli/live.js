// Keeps a page of `throughline dev` up to date. It is served unchanged to browsers.

const { version } = document.currentScript.dataset;
const scrollKey = 'throughline:scroll';
let overlay;

restoreScroll();
const events = new EventSource('/@throughline/events');
events.addEventListener('message', ({ data }) => {
  const news = JSON.parse(data);
  if (news.problems !== undefined) showProblems(news.problems);
  else if (news.version !== version) reload();
  else overlay?.remove();
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

addEventListener('keydown', ({ key }) => key === 'Escape' && overlay?.remove());

function styleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; outline: none;
      padding: 6vh 4vw; background: rgb(12 14 16 / 0.72); color-scheme: dark; }
    div { max-width: 110ch; margin: 0 auto; padding: 1.5rem 2rem; background: #16191c;
      color: #eceff1; border-top: 4px solid #ff6b57; border-radius: 4px; }
    p { margin: 0 0 1rem; font: 0.875rem/1.5 system-ui, sans-serif; color: #a9b1b8; }
    pre { margin: 0; white-space: pre-wrap; font: 0.875rem/1.55 ui-monospace, Menlo, Consolas, monospace; }
    @media print { :host { display: none; } }
  `);
  return sheet;
}
