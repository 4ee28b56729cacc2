import { visible } from '../core/text/visible.ts';

/** What a command line that is proposed ends with, so that it means the same content folder. */
export function contentFlag(given: string): string {
  if (given === 'content') return '';
  return ` --content ${/^[\w./:\\-]+$/.test(given) ? given : `"${visible(given)}"`}`;
}
