import module from 'node:module';

// The same as `main.ts`, in JavaScript: behind the cache, where types are stripped already, Node.js
// does without what strips them, which takes longer to load than a check of the example. And a
// Node.js that knows no types is told so in words.
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
