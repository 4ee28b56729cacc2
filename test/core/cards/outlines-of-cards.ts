import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Outlines } from '../../../src/core/cards/set-text.ts';
import { projectRoot } from '../../support/project-root.ts';

/** The letters that cards are set in. */
export const outlines = JSON.parse(
  readFileSync(join(projectRoot, 'src/io/cards/font/outlines.json'), 'utf8'),
) as Outlines;
