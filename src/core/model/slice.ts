import type { z } from 'zod';

import { horizons } from './intent.ts';
import { schemaOf, type Keys } from './key.ts';
import { allowKey, importedKeys, linksKey, ownerKey } from './shared-keys.ts';

/** The statuses of a slice; `dropped` can follow any other. */
export const sliceStatuses = ['proposed', 'ready', 'active', 'shipped', 'dropped'] as const;

/** `build` ships something; `learn` is an experiment that answers a hypothesis. */
export const sliceKinds = ['build', 'learn'] as const;

/** Help needed from another team; without `agreed`, the request is open. */
const askKeys = {
  team: {
    kind: 'id',
    of: 'team',
    required: true,
    description: 'The id of the other team.',
    search: 'note',
  },
  what: { kind: 'text', required: true, description: 'What you need from it.' },
  agreed: {
    kind: 'name',
    description: 'Who agreed. Without it, the request is open.',
    search: false,
  },
} as const satisfies Keys;

/** The front matter of `slices/<id>.md`. */
export const sliceKeys = {
  title: {
    kind: 'name',
    required: true,
    description: 'What ships, in a few words.',
    own: true,
    history: true,
  },
  intent: {
    kind: 'id',
    of: 'intent',
    required: true,
    description: 'The id of its intent.',
    own: true,
    history: true,
  },
  thread: {
    kind: 'boolean',
    description: 'Whether it is the steel thread of its intent: the first, end to end.',
    own: true,
  },
  status: {
    kind: 'choice',
    of: sliceStatuses,
    required: true,
    description: 'Its status.',
    own: true,
    history: true,
  },
  because: {
    kind: 'text',
    description: 'Why it was dropped.',
    own: true,
    history: true,
    search: 'text',
  },
  horizon: {
    kind: 'choice',
    of: horizons,
    description: "How far away it is, when that is not its intent's.",
    own: true,
    history: true,
  },
  kind: {
    kind: 'choice',
    of: sliceKinds,
    description: 'Whether it ships something (build) or answers a hypothesis (learn).',
    own: true,
    history: true,
  },
  hypothesis: { kind: 'text', description: 'What we expect to learn.', own: true, search: 'text' },
  learned: {
    kind: 'text',
    description: 'What we learned, once it is known.',
    own: true,
    search: 'text',
  },
  team: {
    kind: 'id',
    of: 'team',
    description: "The id of the team on it, when that is not its intent's.",
    own: true,
    history: true,
  },
  owner: ownerKey,
  appetite: {
    kind: 'appetite',
    description: 'The time you will spend, in days or weeks: 3d or 2w.',
    own: true,
  },
  depends_on: {
    kind: 'ids',
    of: 'slice',
    description: 'The ids of the slices that must ship first.',
    own: true,
  },
  demo: { kind: 'url', description: 'The address of a demo.', own: true },
  started: { kind: 'day', description: 'The day work on it started.', own: true, history: true },
  shipped: { kind: 'day', description: 'The day it shipped.', own: true, history: true },
  target: {
    kind: 'period',
    description:
      'A promised date: a year, quarter, month or day. Leave it out if you promise nothing.',
    own: true,
    history: true,
  },
  asks: {
    kind: 'list',
    of: askKeys,
    description: 'Help needed from other teams.',
    own: true,
    search: 'note',
  },
  links: linksKey,
  allow: allowKey,
  ...importedKeys,
} as const satisfies Keys;

export const sliceSchema = schemaOf(sliceKeys);

export type SliceFields = z.infer<typeof sliceSchema>;
export type SliceStatus = (typeof sliceStatuses)[number];
export type SliceKind = (typeof sliceKinds)[number];

/** Whether a slice is open: not shipped and not dropped. */
export function isOpen({ status }: { readonly status?: string | undefined }): boolean {
  return status !== 'shipped' && status !== 'dropped';
}
