import { messagesOf } from '../../core/roadmap/messages-of.ts';
import type { Roadmap } from '../../core/roadmap/roadmap.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import type { StatusFact } from '../items/status-line.ts';
import { beliefNotes } from './belief-notes.ts';
import type { Belief } from './immunity-map.ts';

/** Returns the state of an assumption in one line below its title. */
export function beliefStatus(belief: Belief, roadmap: Roadmap): readonly StatusFact[] {
  const t = messagesOf(roadmap.settings);
  const [status, ...others] = beliefNotes(belief, roadmap);
  const { live } = belief;
  return [
    ...(status ? [{ ...status, text: upperFirst(status.text) }] : []),
    ...(live.length > 0
      ? [{ text: t('assumption.carries', { count: live.length }), href: '#_depending' }]
      : []),
    ...others,
  ];
}
