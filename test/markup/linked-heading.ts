/** A heading with the link to it, as the site writes it. */
export function linkedHeading(level: number, id: string, text: string): string {
  return (
    `<div class="heading heading-${level}"><h${level} id="${id}">${text}</h${level}>` +
    `<a class="anchor" href="#${encodeURIComponent(id)}" aria-label="Link to “${text}”">#</a></div>`
  );
}
