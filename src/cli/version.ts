import packageJson from '../../package.json' with { type: 'json' };

/** The version of this package, which `--version` prints and written workflows pin. */
export const { version } = packageJson;
