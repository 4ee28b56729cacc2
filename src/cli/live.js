/* global styles -- the server puts live.css before this script. */
// Keeps a page of `throughline dev` up to date, with a bar at its foot.

const { version } = document.currentScript.dataset;
const scrollKey = 'throughline:scroll';
const openKey = 'throughline:open';
const foldKey = 'throughline:folded';
const barKey = 'throughline:bar';
const host = document.createElement('throughline-dev');
const root = host.attachShadow({ mode: 'open' });
const strip = root.appendChild(make('section'));
const dialog = root.appendChild(make('dialog'));
const room = new CSSStyleSheet();
let bar = JSON.parse(sessionStorage.getItem(barKey) ?? 'null');
let isOpenedByItself = false;

restoreScroll();
root.adoptedStyleSheets = [styleSheet()];
document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
document.documentElement.append(host);
// As it was, until the news come: it does not flicker when a page is loaded.
if (bar) showBar();
dialog.setAttribute('aria-labelledby', 'title');
dialog.addEventListener('close', () => sessionStorage.removeItem(openKey));
dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());

// The keys of the site are for its pages.
host.addEventListener('keydown', (event) => event.stopPropagation());

const events = new EventSource('/@throughline/events');
events.addEventListener('message', ({ data }) => {
  const news = JSON.parse(data);
  if (!news.isBroken && news.version !== version) return reload();
  bar = news.bar;
  sessionStorage.setItem(barKey, JSON.stringify(bar));
  showBar();
  if (news.isBroken) return open('problems', true);
  const opened = isOpenedByItself ? null : sessionStorage.getItem(openKey);
  if (opened) open(opened, false);
  else dialog.close();
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

/** Returns an element. Children are elements or text, never markup: they quote files of anybody. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

function showBar() {
  const isFolded = localStorage.getItem(foldKey) === 'yes';
  const hadFocus = root.activeElement?.dataset.is;
  const [worst] = bar.problems;
  const counts = bar.problems.map(({ severity, text }) => {
    if (severity === 'none') return make('span', { class: severity }, text);
    return button('problems', severity, text);
  });
  const changes = bar.changes === undefined ? undefined : button('changes', 'changes', bar.changes);
  strip.setAttribute('aria-label', bar.label);
  strip.className = isFolded ? 'folded' : '';
  strip.replaceChildren(
    ...(isFolded ? [] : [...counts, ...(changes ? [changes] : [])]),
    make(
      'button',
      {
        type: 'button',
        class: `fold ${worst.severity}`,
        'data-is': 'fold',
        'aria-expanded': String(!isFolded),
        'aria-label': isFolded ? `${bar.unfold}: ${worst.text}` : bar.fold,
        title: isFolded ? bar.unfold : bar.fold,
        click: fold,
      },
      isFolded ? '' : '×',
    ),
  );
  if (hadFocus) strip.querySelector(`[data-is='${hadFocus}']`)?.focus();
  const height = isFolded ? '0px' : `${strip.offsetHeight}px`;
  room.replaceSync(
    `@media screen { html { padding-block-end: ${height}; scroll-padding-block-end: ${height}; } }`,
  );
}

function button(list, severity, text) {
  const attributes = { type: 'button', class: severity, 'data-is': severity };
  return make('button', { ...attributes, click: () => open(list, false) }, make('span', {}, text));
}

function fold() {
  const isFolded = localStorage.getItem(foldKey) === 'yes';
  localStorage.setItem(foldKey, isFolded ? 'no' : 'yes');
  showBar();
}

addEventListener('resize', () => bar && showBar());

/** Opens the list of problems or of changes, as they are now. */
async function open(list, byItself) {
  isOpenedByItself = byItself;
  if (!byItself) sessionStorage.setItem(openKey, list);
  const report = await (await fetch('/@throughline/report.json')).json();
  const isList = list === 'changes' && report.changes !== undefined;
  const title = isList ? report.changes.title : report.title;
  const parts = isList ? changesOf(report) : problemsOf(report);
  const close = { type: 'button', class: 'close', click: () => dialog.close() };
  const heading = make('h2', { id: 'title', tabindex: '-1', autofocus: '' }, title);
  const head = make('header', {}, heading, make('button', close, report.close));
  const top = dialog.scrollTop;
  const hadFocus = dialog.open;
  dialog.replaceChildren(make('div', { class: 'panel' }, head, ...parts));
  if (hadFocus) heading.focus({ preventScroll: true });
  else dialog.showModal();
  dialog.scrollTop = top;
}

function problemsOf({ note, failure, problems, more, editorTitle }) {
  return [
    ...(note && version !== 'none' ? [make('p', { class: 'note' }, note)] : []),
    ...(failure === undefined ? [] : [make('pre', { dir: 'ltr', lang: 'en' }, failure)]),
    make('ol', { role: 'list' }, ...problems.map((problem) => problemOf(problem, editorTitle))),
    ...(more === undefined ? [] : [make('p', { class: 'note' }, more)]),
  ];
}

function problemOf({ severity, label, message, hint, place, excerpt, related, rule }, title) {
  const code = make('code', {}, rule.text);
  return make(
    'li',
    { class: severity },
    make('p', { class: 'where' }, make('b', {}, label), ' ', placeOf(place, title)),
    make('p', { class: 'message', lang: 'en', dir: 'auto' }, message),
    excerpt.length > 0
      ? make('pre', { dir: 'ltr', tabindex: '0' }, ...excerpt.map(lineOf))
      : undefined,
    hint === undefined ? undefined : make('p', { class: 'hint', lang: 'en', dir: 'auto' }, hint),
    ...related.map(({ text, place: other }) =>
      make('p', { class: 'where' }, placeOf(other, title), ' ', make('span', { lang: 'en' }, text)),
    ),
    make(
      'p',
      { class: 'rule', dir: 'ltr' },
      rule.href ? make('a', { href: rule.href }, code) : code,
    ),
  );
}

function lineOf({ number, text, mark, after = '' }) {
  return make(
    'span',
    { class: 'line', 'data-number': number },
    text,
    mark === undefined ? undefined : make('mark', {}, mark || ' '),
    after,
    '\n',
  );
}

function placeOf({ text, editor }, title) {
  const name = make('bdi', { dir: 'ltr' }, text);
  return editor === undefined ? name : make('a', { href: editor, title }, name);
}

function changesOf({ changes, editorTitle }) {
  return changes.groups.flatMap(({ heading, changes: own }) => [
    make('h3', {}, heading),
    make(
      'ul',
      { role: 'list' },
      ...own.map(({ text, place }) =>
        make(
          'li',
          { class: 'change' },
          make('span', { dir: 'auto' }, text),
          ' ',
          placeOf(place, editorTitle),
        ),
      ),
    ),
  ]);
}

/** The colours and letters of the site, with others while there is none. */
function styleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}
