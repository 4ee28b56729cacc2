/** Runs the slider of a replay. `onShow` gets the number of the month shown; none is today. */
export function startReplay(
  within: HTMLElement,
  onShow: (month: number | undefined) => void,
): Replay {
  const [line, play, back] = [
    part(within, 'input', HTMLInputElement),
    part(within, '.play', HTMLButtonElement),
    part(within, '.back', HTMLButtonElement),
  ];
  const [when, said] = [part(within, '.when', HTMLElement), part(within, '.said', HTMLElement)];
  const notes = [...within.querySelectorAll('.note span')];
  const months = [...within.querySelectorAll<HTMLElement>('ol > li')];
  const last = months.length - 1;
  let at = last;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function turnTo(month: number): void {
    at = month;
    const isPast = at < last;
    back.toggleAttribute('hidden', !isPast);
    for (const [index, note] of notes.entries()) note.toggleAttribute('hidden', !index === isPast);
    within.classList.toggle('past', isPast);
    line.value = String(at);
    line.ariaValueText = when.textContent = months[at]?.dataset['when'] ?? '';
    say();
  }

  function say(text = months[at]?.textContent ?? ''): void {
    said.textContent = text;
  }

  function show(month: number): void {
    if (month === at) return;
    turnTo(month);
    onShow(at < last ? at : undefined);
  }

  /** While it plays, months are not announced; the one it stops at is. */
  function run(isOn: boolean): void {
    clearTimeout(timer);
    const isStopped = !isOn && play.classList.contains('playing');
    play.classList.toggle('playing', isOn);
    const { pause = '', play: resume = '', again = '' } = play.dataset;
    play.textContent = isOn ? pause : at < last ? resume : again;
    said.ariaLive = isOn ? 'off' : 'polite';
    if (isStopped) say();
    if (isOn) timer = setTimeout(step, pace);
  }

  function step(): void {
    show(at + 1);
    run(at < last);
  }

  function leave(): void {
    if (document.activeElement === back) play.focus();
    show(last);
    run(false);
  }

  line.addEventListener('input', () => {
    show(line.valueAsNumber);
    run(false);
  });
  play.addEventListener('click', () => {
    const isOn = !play.classList.contains('playing');
    run(isOn);
    if (isOn && at === last) show(0);
  });
  back.addEventListener('click', leave);
  // On paper nothing would show that this is the past.
  addEventListener('beforeprint', leave);
  // First of all listeners: Escape has its other meanings again once today is shown.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || at === last || isOpen(event.target)) return;
      event.stopPropagation();
      leave();
    },
    { capture: true },
  );

  return {
    month: () => (at < last ? months[at]?.dataset['month'] : undefined),
    set(month) {
      const found = months.findIndex(({ dataset }) => dataset['month'] === month);
      turnTo(found < 0 ? last : found);
      run(false);
      return at < last ? at : undefined;
    },
    say,
  };
}

/** How long a month is shown, in milliseconds. */
const pace = 700;

/** Whether there is a list or a dialog that Escape closes. */
function isOpen(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.matches('[aria-expanded=true]');
}

function part<Kind extends Element>(
  within: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The replay has no "${selector}".`);
  return found;
}

export interface Replay {
  /** The month that is shown, as `YYYY-MM`; none when it is today. */
  month(): string | undefined;
  /** Shows a month without calling `onShow`; returns its number, or nothing if that is today. */
  set(month: string | undefined): number | undefined;
  /** Shows a text instead of what changed, until another month is shown. */
  say(text: string): void;
}
