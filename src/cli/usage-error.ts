/** A command line that cannot be carried out as it is written; its message is for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
