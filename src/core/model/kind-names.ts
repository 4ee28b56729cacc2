/** Every kind of file a roadmap is made of, in the order a roadmap is told. */
export const kindNames = ['settings', 'vision', 'intent', 'slice', 'assumption', 'update'] as const;

export type Kind = (typeof kindNames)[number];
