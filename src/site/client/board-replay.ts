import { pastBoard } from './past-board.ts';

/** Replays how the board came to be, month by month, along the line above it. */
const replay = document.querySelector<HTMLElement>('[data-replay]');
if (replay) start(replay);

function start(within: HTMLElement): void {
  const find = <Found extends HTMLElement>(selector: string) =>
    within.querySelector<Found>(selector);
  const [line, play, back] = [
    find<HTMLInputElement>('input'),
    find<HTMLButtonElement>('.play'),
    find<HTMLButtonElement>('.back'),
  ];
  const [when, said] = [find('.when'), find('.said')];
  const notes = [...within.querySelectorAll('.note span')];
  const months = [...within.querySelectorAll<HTMLElement>('ol > li')];
  if (!line || !play || !back || !when || !said) return;
  const last = months.length - 1;
  const boards = [...document.querySelectorAll<HTMLElement>('.board')].map(pastBoard);
  let at = last;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(month: number): void {
    if (month === at) return;
    at = month;
    const isPast = at < last;
    for (const showBoard of boards) showBoard(isPast ? at : undefined);
    back?.toggleAttribute('hidden', !isPast);
    for (const [index, note] of notes.entries()) note.toggleAttribute('hidden', !index === isPast);
    within.classList.toggle('past', isPast);
    if (!line || !when || !said) return;
    line.value = String(at);
    line.ariaValueText = when.textContent = months[at]?.dataset['when'] ?? '';
    said.textContent = months[at]?.textContent ?? '';
  }

  function run(isOn: boolean): void {
    clearTimeout(timer);
    play?.classList.toggle('playing', isOn);
    if (play) play.textContent = isOn ? 'Pause' : at < last ? 'Play' : 'Replay';
    if (isOn) timer = setTimeout(step, pace);
  }

  function step(): void {
    show(at + 1);
    run(at < last);
  }

  function leave(): void {
    if (document.activeElement === back) play?.focus();
    show(last);
    run(false);
  }

  line.addEventListener('input', () => {
    show(line.valueAsNumber);
    run(false);
  });
  play.addEventListener('click', () => {
    const isOn = !play.classList.contains('playing');
    if (isOn && at === last) show(0);
    run(isOn);
  });
  back.addEventListener('click', leave);
  // On paper nothing would tell that it is the past.
  addEventListener('beforeprint', leave);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && at < last && !document.querySelector('dialog[open]')) leave();
  });
}

/** How long a month is shown, in milliseconds. */
const pace = 700;
