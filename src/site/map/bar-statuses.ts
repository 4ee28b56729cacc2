/** The statuses of slices in the order in which the bar of a tile has them. */
export const barStatuses = ['shipped', 'active', 'blocked', 'ready', 'proposed'] as const;
