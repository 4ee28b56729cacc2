/** What can be renamed. */
export const renamedKinds = ['intent', 'slice', 'assumption', 'update', 'goal', 'team'] as const;

export type RenamedKind = (typeof renamedKinds)[number];
