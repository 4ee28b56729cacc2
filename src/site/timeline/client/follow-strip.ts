/** On phones: moves the axis along with the strip below it, which begins with today in its middle. */
const strip = document.querySelector('.strip');
const axis = document.querySelector('.axis');
if (strip && axis) {
  strip.addEventListener('scroll', () => {
    axis.scrollLeft = strip.scrollLeft;
  });
  const today = strip.querySelector('.today')?.getBoundingClientRect();
  if (today) strip.scrollLeft += today.x - strip.clientWidth / 2;
}
