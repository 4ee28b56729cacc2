import { loadSpeaker } from '../../base/client/speaker.ts';

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
  const changes = [...document.querySelectorAll<HTMLElement>('[data-day]')];
  for (const each of changes) each.hidden = (each.dataset['day'] ?? '') < day;
  for (const week of document.querySelectorAll<HTMLElement>('[data-week]')) {
    week.hidden = week.querySelector('[data-day]:not([hidden])') === null;
  }
  const count = changes.filter((each) => !each.hidden).length;
  void showCount(day === '' ? undefined : count, changes.length);
}

async function showCount(shown: number | undefined, total: number): Promise<void> {
  const say = await loadSpeaker();
  if (!said) return;
  if (shown === undefined) said.value = '';
  else if (shown === 0) said.value = say('script.changes.none');
  else said.value = say('script.changes.shown', { shown, total });
}
