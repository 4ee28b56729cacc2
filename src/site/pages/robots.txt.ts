import { textRoute } from '../base/text-route.ts';
import { robots } from '../layout/sitemap.ts';

export const GET = textRoute('text/plain', ({ settings }) => robots(settings));
