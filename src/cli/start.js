import { enableCompileCache } from 'node:module';

// The same as `main.ts`, in JavaScript: behind the cache, where types are stripped already, Node.js
// does without what strips them, which takes longer to load than a check of the example.
enableCompileCache();
await import('./main.ts');
