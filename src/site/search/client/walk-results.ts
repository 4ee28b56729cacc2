/**
 * Lets the arrow keys walk from the field through the results and back; whoever goes on typing is
 * in the field again.
 */
export function walkResults(panel: HTMLElement, field: HTMLInputElement): void {
  panel.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...panel.querySelectorAll<HTMLElement>('.search-results a')];
    const at = links.findIndex((link) => link === target);
    if (at < 0 && target !== field) return;
    if (key === 'ArrowDown') go(links[at + 1] ?? links.at(-1));
    else if (key === 'ArrowUp' && at >= 0) go(links[at - 1] ?? field);
    else if (at >= 0 && (key === 'Backspace' || (key.length === 1 && key !== ' '))) field.focus();

    function go(to: HTMLElement | undefined): void {
      event.preventDefault();
      to?.focus();
    }
  });
}
