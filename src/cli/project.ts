import { fileURLToPath } from 'node:url';

/** The folder of Throughline itself. */
export const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
