import { structuralRules } from '../rules/rule-ids.ts';
import { knownIds } from './known-ids.ts';
import type { Sources } from './sources.ts';

/** The addresses of pages that a body may link to, known before the roadmap is linked. */
export function pageAddressesOf(sources: Sources): ReadonlySet<string> {
  const known = knownIds(sources);
  return new Set([
    '/',
    '/vision/',
    '/roadmap/',
    ...[...(known.goal ?? [])].map((id) => `/goals/${id}/`),
    ...[...(known.intent ?? [])].map((id) => `/intents/${id}/`),
    ...[...(known.slice ?? [])].map((id) => `/slices/${id}/`),
    ...[...(known.team ?? [])].map((id) => `/teams/${id}/`),
    ...structuralRules.map((id) => `/rules/${id}/`),
  ]);
}
