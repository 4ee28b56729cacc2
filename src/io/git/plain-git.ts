/** `git log` and `git diff`, whatever a user's own settings say of them. */
export const plainLog = [
  ...['-c', 'log.follow=false', '-c', 'log.showRoot=true', '-c', 'log.showSignature=false', 'log'],
] as const;

/** What changed, as `--raw -z` lists it: fields that end with NUL, and paths as git has them. */
export const rawChangesFlags = [
  ...['--raw', '-z', '--no-abbrev', '--no-relative', '--ignore-submodules'],
  ...['--no-ext-diff', '--no-textconv', '--no-color'],
] as const;
