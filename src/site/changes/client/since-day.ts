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
  const changes = changesIn(document);
  for (const each of changes) each.hidden = (each.dataset['day'] ?? '') < day;
  for (const part of document.querySelectorAll<HTMLElement>('[data-week], [data-group]')) {
    part.hidden = changesIn(part).every((each) => each.hidden);
  }
  void sayCounts(day !== '');
}

/** Says how many of all changes are shown, and how many of a week that is shown in part. */
async function sayCounts(isChosen: boolean): Promise<void> {
  const say = await loadSpeaker();
  for (const sum of document.querySelectorAll<HTMLElement>('[data-sum]')) {
    const { shown, total } = countIn(sum.parentElement ?? sum);
    const whole = sum.dataset['sum'] ?? '';
    sum.textContent = shown === total ? whole : say('script.changes.shown', { shown, total });
  }
  const { shown, total } = countIn(document);
  if (!said) return;
  if (!isChosen) said.value = '';
  else if (shown === 0) said.value = say('script.changes.none');
  else said.value = say('script.changes.shown', { shown, total });
}

function countIn(part: ParentNode): { readonly shown: number; readonly total: number } {
  const changes = changesIn(part);
  return { shown: changes.filter((each) => !each.hidden).length, total: changes.length };
}

function changesIn(part: ParentNode): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>('[data-day]')];
}
