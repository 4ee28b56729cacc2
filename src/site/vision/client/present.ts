/** Begins the presentation at a click on its button, full screen, or at `#present`. */
document.querySelector('[data-present]')?.addEventListener('click', () => {
  void present(true);
});
addEventListener('hashchange', begin);
begin();

function begin(): void {
  if (location.hash === '#present') void present(false);
}

async function present(fullScreen: boolean): Promise<void> {
  // Asked for at once: a browser grants it only while it still knows of the click.
  const asked = fullScreen && document.fullscreenEnabled;
  const shown = asked ? document.documentElement.requestFullscreen().catch(() => undefined) : null;
  const { showPresentation } = await import('./presentation.ts');
  // A modal element covers the full-screen element only when it opens after it.
  await shown;
  await showPresentation();
}
