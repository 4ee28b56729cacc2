import module from 'node:module';

// The command line as npm scripts and CI call it: compiled code is kept for the next start, and a
// Node.js that cannot run TypeScript is refused in words.
if (process.features.typescript) {
  module.enableCompileCache();
  await import('./main.ts');
} else {
  process.stderr.write(
    `Throughline needs Node.js 22.19 or newer, and this is ${process.versions.node}.\n` +
      'npm installs the right version: use "npm run throughline --" instead.\n',
  );
  process.exitCode = 1;
}
