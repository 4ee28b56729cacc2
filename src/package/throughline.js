#!/usr/bin/env node
import module from 'node:module';

// The command line of the published package: compiled code is kept for the next start, and a Node.js
// that is too old is refused in words.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 19)) {
  module.enableCompileCache();
  await import('../cli/main.ts');
} else {
  process.stderr.write(
    `Throughline needs Node.js 22.19 or newer, and this is ${process.versions.node}.\n`,
  );
  process.exitCode = 1;
}
