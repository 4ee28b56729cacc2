#!/usr/bin/env node
import module from 'node:module';

// The command line of the published package: compiled code is kept for the next start, and a Node.js
// that is too old is refused in words.
if (Number(process.versions.node.split('.', 1)[0]) >= 22) {
  module.enableCompileCache();
  await import('../cli/main.ts');
} else {
  process.stderr.write(
    `Throughline runs on Node.js 22.12 and later ones, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
}
