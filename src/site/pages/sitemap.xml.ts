import { textRoute } from '../base/text-route.ts';
import { sitemap } from '../layout/sitemap.ts';

export const GET = textRoute('application/xml', sitemap);
