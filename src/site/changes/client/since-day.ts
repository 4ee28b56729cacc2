/** Hides what happened before a chosen day; the day is kept in the address. */
const form = document.querySelector<HTMLFormElement>('form[data-since]');
const field = form?.querySelector('input');
const said = form?.querySelector('output');

field?.addEventListener('input', () => {
  const { value } = field;
  history.replaceState(history.state, '', value ? `?since=${value}` : location.pathname);
  showSince(value);
});
form?.addEventListener('submit', (event) => event.preventDefault());

const asked = new URLSearchParams(location.search).get('since') ?? '';
if (field && /^\d{4}-\d{2}-\d{2}$/.test(asked)) {
  field.value = asked;
  showSince(field.value);
}

function showSince(day: string): void {
  const told = [...document.querySelectorAll<HTMLElement>('[data-day]')];
  for (const each of told) each.hidden = (each.dataset['day'] ?? '') < day;
  for (const week of document.querySelectorAll<HTMLElement>('[data-week]')) {
    week.hidden = week.querySelector('[data-day]:not([hidden])') === null;
  }
  const count = told.filter((each) => !each.hidden).length;
  if (said) said.value = day === '' ? '' : inWords(count, told.length);
}

function inWords(count: number, all: number): string {
  return count === 0 ? 'Nothing moved since then.' : `${count} of ${all} shown`;
}
