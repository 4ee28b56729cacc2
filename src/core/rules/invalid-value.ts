import { messageIds, placeholdersOf, tagsOf } from '../../messages/catalogues.ts';
import { commonPlaceholders, nouns } from '../../messages/common-words.ts';
import { readMessage } from '../../messages/read-message.ts';
import {
  configurableRules,
  isConfigurable,
  ruleIds,
  ruleTable,
  type Rule,
} from '../diagnostics/rule-table.ts';
import type { Sources } from '../document/sources.ts';
import { meetingNames, parseMeetingDay } from '../model/meeting.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/** Reports values that are wrong only in combination with others, which a schema cannot express. */
export const invalidValue: Check = ({ visions, settings }) => [
  ...visions.flatMap(checkTargets),
  ...(settings
    ? [...checkRules(settings), ...checkWords(settings), ...checkMeetings(settings)]
    : []),
];

function checkTargets({ fields, at }: Sources['visions'][number]): readonly Breach[] {
  return (fields.goals ?? []).flatMap((goal, index) => {
    const { baseline, target, direction } = goal ?? {};
    if (baseline === undefined || target === undefined) return [];
    const isBetter = direction === 'down' ? target < baseline : target > baseline;
    if (direction ? isBetter : target !== baseline) return [];
    const side = { up: 'above', down: 'below' }[direction ?? 'up'];
    return {
      message: direction
        ? `The target ${target} is not ${side} the baseline ${baseline}, but the direction is ${quote(direction)}.`
        : `The target ${target} equals the baseline.`,
      hint: 'Fix the target, the baseline or the direction.',
      location: at('goals', index, 'target'),
      related: [{ message: 'The baseline is here.', location: at('goals', index, 'baseline') }],
    };
  });
}

/** Reports settings of rules that always run: without them, a roadmap could contain false facts. */
function checkRules({ fields, file, keyAt }: NonNullable<Sources['settings']>): readonly Breach[] {
  return Object.entries(fields.rules ?? {}).flatMap(([id, setting]): Breach | [] => {
    const location = keyAt('rules', id) ?? { file };
    if (isConfigurable(id)) {
      const { limit }: Rule = ruleTable[id];
      if (limit !== undefined || typeof setting !== 'object' || setting.limit === undefined)
        return [];
      const message = `The rule ${quote(id)} has no limit.`;
      return { message, hint: 'Remove "limit".', location };
    }
    if (ruleIds.some((rule) => rule === id)) {
      const message = `The rule ${quote(id)} always runs and cannot be set.`;
      return { message, hint: 'Remove the key.', location };
    }
    const intended = didYouMean(id, configurableRules);
    const hint = intended
      ? `Did you mean ${quote(intended)}?`
      : 'To see all rules: throughline rules.';
    return { message: `There is no rule ${quote(id)}.`, hint, location };
  });
}

/** Reports meetings whose day does not fit how often they are held. */
function checkMeetings({ fields, at }: NonNullable<Sources['settings']>): readonly Breach[] {
  return meetingNames.flatMap((name): Breach | [] => {
    const { every, on = '' } = fields.meetings?.[name] ?? {};
    const day = parseMeetingDay(on);
    if (every === undefined || day === undefined) return [];
    const isOfMonth = day.ordinal !== undefined;
    if (isOfMonth === (every !== 'week')) return [];
    return {
      message: `${quote(on)} is a day of a ${isOfMonth ? 'month' : 'week'}, but the meeting is every ${every}.`,
      hint: isOfMonth
        ? `Write "on: ${day.weekday}" or "every: month".`
        : `Write "on: first ${day.weekday}" or "every: week".`,
      location: at('meetings', name, 'on'),
      related: [{ message: 'It is held this often.', location: at('meetings', name, 'every') }],
    };
  });
}

/** Reports words of the organisation that replace no message or have wrong placeholders. */
function checkWords({ fields, file, at, keyAt }: NonNullable<Sources['settings']>) {
  return Object.entries(fields.words ?? {}).flatMap(([id, text = '']): readonly Breach[] => {
    const noun = nouns.find((each) => each === id);
    const known = messageIds.find((each) => each === (noun ? `noun.${noun}` : id));
    if (known === undefined) {
      const intended = didYouMean(id, [...nouns, ...messageIds]);
      const hint = intended
        ? `Did you mean ${quote(intended)}?`
        : `The nouns are ${nouns.map(quote).join(', ')}; the schema of the settings lists all message ids.`;
      return [
        {
          message: `There is no message ${quote(id)}.`,
          hint,
          location: keyAt('words', id) ?? { file },
        },
      ];
    }
    const location = at('words', id);
    const read = readMessage(text);
    if (!read.ok) {
      const message = `${quote(text)} is not a message: ${read.reason}.`;
      return [{ message, hint: 'Messages are written in ICU MessageFormat.', location }];
    }
    const own = [...placeholdersOf(known), ...tagsOf(known)];
    const strange = read.names.filter((name) => ![...own, ...commonPlaceholders].includes(name));
    return strange.map((name) => {
      const intended = didYouMean(name, [...own, ...commonPlaceholders]);
      const hint = intended
        ? `Did you mean ${quote(intended)}?`
        : own.length > 0
          ? `It can have ${own.map(quote).join(', ')}.`
          : 'Remove it: this message has no placeholders.';
      return {
        message: `The message ${quote(id)} has no placeholder ${quote(name)}.`,
        hint,
        location,
      };
    });
  });
}
