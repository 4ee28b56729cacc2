import module from 'node:module';

// The command line as npm scripts and CI call it: compiled code is kept for the next start, and a
// Node.js that cannot run TypeScript is refused in words.
if (process.features.typescript) {
  module.enableCompileCache();
  await import('./main.ts');
} else {
  process.stderr.write(
    `Throughline runs on Node.js 22.19, 24.3, 26 and later ones, and this is ${process.versions.node}.\n` +
      'Its packages bring one that fits: begin with "npm run throughline --" instead.\n',
  );
  process.exitCode = 1;
}
