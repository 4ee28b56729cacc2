import { expect, test } from 'vitest';

import { startOf, type Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts';
import { createRoadmap } from '../../../src/core/roadmap/create-roadmap.ts';
import { isRead } from '../../../src/io/read-content.ts';

/**
 * What is written in front matter, and every file that looks like content, is on the page as it was
 * written or reported at its place, with what to do. Each row is an input, and what becomes of it.
 */

const vision = '---\ntitle: V\nstatement: S\ngoals:\n  - id: g1\n    title: G\n---\n';
const intent = '---\ntitle: I\ngoals: [g1]\nhorizon: now\n---\n';

/** A slice with more lines behind its own. */
function fm(lines: string): string {
  return raw(`title: T\nintent: i1\nstatus: active\n${lines}`);
}

function raw(lines: string): string {
  return `---\n${lines}\n---\nx\n`;
}

function made(given: Files) {
  const changes = typeof given === 'string' ? { 'slices/a.md': given } : given;
  const tree: Tree = { 'vision.md': vision, 'intents/i1.md': intent, ...changes };
  const files = Object.entries(tree)
    .flatMap(([path, text]) => {
      if (text === undefined) return [];
      return isRead(path) ? { path, text } : { path };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return createRoadmap(files, { asOf: '2026-11-29' });
}

/** The place, severity and rule of a problem, what is wrong, and what to do. */
function say({ location, severity, rule, message, hint }: Diagnostic): readonly string[] {
  const { file, line, column } = startOf(location);
  return [`${file}:${line}:${column} ${severity} ${rule}`, message, ...(hint ? [hint] : [])];
}

const reported: readonly (readonly [string, Files, ...string[]])[] = [
  [
    'title #12',
    raw('title: Fix issue #12 and ship\nintent: i1\nstatus: active'),
    'slices/a.md:2:18 warning unread-text',
    '"#12 and ship" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Fix issue #12 and ship". A comment has a space after "#".',
  ],
  [
    'owner #team-lead',
    fm('owner: Ada #team-lead'),
    'slices/a.md:5:12 warning unread-text',
    '"#team-lead" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Ada #team-lead". A comment has a space after "#".',
  ],
  [
    'links label #',
    fm('links:\n  - label: Issue #12\n    url: https://e.com/'),
    'slices/a.md:6:18 warning unread-text',
    '"#12" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Issue #12". A comment has a space after "#".',
  ],
  [
    'asks what #',
    fm('asks:\n  - team: t1\n    what: Fix #12'),
    'slices/a.md:7:15 warning unread-text',
    '"#12" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Fix #12". A comment has a space after "#".',
  ],
  [
    'roadmap title #',
    { 'roadmap.yml': 'title: Project #1 of ours\n' },
    'roadmap.yml:1:16 warning unread-text',
    '"#1 of ours" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Project #1 of ours". A comment has a space after "#".',
  ],
  [
    'roadmap team #',
    { 'roadmap.yml': 'teams:\n  a: Team #1\n' },
    'roadmap.yml:2:11 warning unread-text',
    '"#1" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Team #1". A comment has a space after "#".',
  ],
  [
    'source #12 and demo #step-2',
    fm(
      'source: https://x.org/issue #12 of ours\ndemo: https://x.org/a #step-2\nappetite: 2w #or 3',
    ),
    'slices/a.md:5:29 warning unread-text',
    '"#12 of ours" is lost: YAML reads it as a comment.',
    'Remove the space before "#", or remove the text. A comment has a space after "#".',
    'slices/a.md:6:23 warning unread-text',
    '"#step-2" is lost: YAML reads it as a comment.',
    'Remove the space: "https://x.org/a#step-2". A comment has a space after "#".',
  ],
  [
    'link url #',
    fm('links:\n  - label: L\n    url: https://e.com/ #a'),
    'slices/a.md:7:25 warning unread-text',
    '"#a" is lost: YAML reads it as a comment.',
    'Remove the space: "https://e.com/#a". A comment has a space after "#".',
  ],
  [
    'no keys but a text or a list',
    {
      'intents/i1.md': '---\ntitle= I\n---\n',
      'intents/i2.md': '---\n- horizon: now\n---\n',
      'slices/a.md': fm(''),
    },
    'intents/i1.md:2:1 error invalid-front-matter',
    'The keys must be a mapping of "key: value" lines, not "title= I".',
    'intents/i2.md:2:1 error invalid-front-matter',
    'The keys must be a mapping of "key: value" lines, not a list.',
  ],
  [
    'a vision that is no mapping',
    { 'vision.md': '---\ntitle= V\n---\n' },
    'vision.md:2:1 error invalid-front-matter',
    'The keys must be a mapping of "key: value" lines, not "title= V".',
  ],
  [
    'folded lines #',
    fm('because: one\n  two #3 four\n  five'),
    'slices/a.md:6:7 error invalid-front-matter',
    '"two #3 four" is not valid YAML: "#3 four" is read as a comment, which ends the text.',
    'Put the whole text in quotes.',
  ],
  [
    'below a line with # in quotes',
    fm('because: "one #2"\nowner: @ada'),
    'slices/a.md:6:8 error invalid-front-matter',
    '"owner: @ada" is not valid YAML: text cannot start with this character.',
    'Put the text in quotes.',
  ],
  [
    '# in a list of mappings',
    fm('allow: [{ rule: slice-says-when-done, because: see #12 }]\nowner: Ada'),
    'slices/a.md:5:52 error invalid-front-matter',
    '"allow: [{ rule: slice-says-when-done, because: see #12 }]" is not valid YAML: "#12 }]" is read as a comment, so the bracket is never closed.',
    'Put the text in quotes.',
  ],
  [
    '# in a mapping of a list',
    fm('links: [{label: "a #a", url: b # c}]'),
    'slices/a.md:5:32 error invalid-front-matter',
    '"links: [{label: \\"a #a\\", url: b # c}]" is not valid YAML: "# c}]" is read as a comment, so the bracket is never closed.',
    'Put the text in quotes.',
  ],
  [
    '# in brackets of several lines',
    fm(
      "asks: [\n  # the first }\n  { team: t1, what: Don't #12 }, # [\n  { team: t1, what: b }\n]",
    ),
    'slices/a.md:7:27 error invalid-front-matter',
    '"{ team: t1, what: Don\'t #12 }, # [" is not valid YAML: "#12 }, # [" is read as a comment, so the bracket is never closed.',
    'Put the text in quotes.',
  ],
  [
    '# before a comma in brackets',
    fm('depends_on: [\n  b #1,\n  c\n]'),
    'slices/a.md:6:5 error invalid-front-matter',
    '"b #1," is not valid YAML: "#1," is read as a comment, so a comma is missing.',
    'Put the text in quotes.',
  ],
  [
    'a bracket that is not closed, with a comment',
    fm('depends_on: [\n  b, # [b]\n  c\nowner: Ada'),
    'slices/a.md:5:13 error invalid-front-matter',
    '"depends_on: [" is not valid YAML: a bracket is not closed.',
    'Close the bracket, and give lines of one level the same indent.',
  ],
  [
    '# in words of the settings',
    { 'roadmap.yml': 'words: { slice: Story #1 }\n' },
    'roadmap.yml:1:23 error invalid-front-matter',
    '"words: { slice: Story #1 }" is not valid YAML: "#1 }" is read as a comment, so the bracket is never closed.',
    'Put the text in quotes.',
  ],
  [
    'block header #',
    fm('because: | #x\n  one'),
    'slices/a.md:5:12 warning unread-text',
    '"#x" is lost: YAML reads it as a comment.',
    'Put it on a line below. A comment has a space after "#".',
  ],
  [
    'owner &co text',
    fm('owner: &Ada and Bob'),
    'slices/a.md:5:8 warning unread-text',
    '"&Ada" is lost: YAML reads it as an anchor, and nothing refers to it.',
    'Put text that starts with "&" in quotes.',
  ],
  [
    'tag excl',
    fm('owner: !important thing'),
    'slices/a.md:5:8 error invalid-front-matter',
    'The YAML tag "!important" is not allowed.',
    'Write the plain value, or put text that starts with "!" in quotes.',
  ],
  [
    '--- in',
    '---\ntitle: T\nintent: i1\n---\nstatus: active\n---\nx',
    'slices/a.md:5:1 error invalid-front-matter',
    'The key "status" is ignored, because the front matter ends above it.',
    'Remove the line "---" above it.',
  ],
  [
    'text after closing',
    '---\ntitle: T\nintent: i1\nstatus: active\n--- hello\nx',
    'slices/a.md:5:1 error invalid-front-matter',
    'The line "--- hello" does not close the front matter.',
    'Close it with a line that contains only "---".',
  ],
  [
    'block indentation drops',
    fm('because: |\n  one\n two'),
    'slices/a.md:7:1 error invalid-front-matter',
    '"two" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'block indentation drops 0',
    fm('because: |\n  one\ntwo'),
    'slices/a.md:7:1 error invalid-front-matter',
    '"two" is not valid YAML: it is not a key and not part of the text above.',
    'Write every key as "key: value", with a space after the colon. Indent the lines of a long text deeper than their key.',
  ],
  [
    'quoted trailing',
    fm('owner: "Ada" Lovelace'),
    'slices/a.md:5:14 error invalid-front-matter',
    '"owner: \\"Ada\\" Lovelace" is not valid YAML: there is text after the end of a value.',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
  [
    'no space',
    fm('owner:Ada'),
    'slices/a.md:5:1 error invalid-front-matter',
    '"owner:Ada" is not valid YAML: the colon needs a space after it.',
    'Write "owner: Ada".',
  ],
  [
    'no space alone cont',
    raw('title: T\nintent: i1\nstatus: active\n  owner:Ada'),
    'slices/a.md:4:9 error invalid-value',
    '"status" must be one of "proposed", "ready", "active", "shipped", "dropped", not "active owner:Ada".',
    'Did you mean "active"?',
  ],
  [
    'wrong indent next',
    fm('owner:\nAda'),
    'slices/a.md:6:1 error invalid-front-matter',
    '"Ada" is not valid YAML: it is not a key and not part of the text above.',
    'Write every key as "key: value", with a space after the colon. Indent the lines of a long text deeper than their key.',
  ],
  [
    'indented key',
    fm('owner: Ada\n  because: x'),
    'slices/a.md:6:1 error invalid-front-matter',
    '"because: x" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'indented key and those below it',
    raw('title: T\n intent: i1\n status: active'),
    'slices/a.md:3:1 error invalid-front-matter',
    '"intent: i1" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'indented key below a list',
    fm('depends_on: [b]\n\n  # c\n  owner: Ada'),
    'slices/a.md:8:1 error invalid-front-matter',
    '"owner: Ada" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'indented key in a list',
    fm('asks:\n  - team: t1\n     what: x'),
    'slices/a.md:7:1 error invalid-front-matter',
    '"what: x" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'less indented key in a list',
    fm('asks:\n  - team: t1\n   what: x'),
    'slices/a.md:7:1 error invalid-front-matter',
    '"what: x" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'indented first key',
    raw(' title: T\nintent: i1\nstatus: active'),
    'slices/a.md:3:1 error invalid-front-matter',
    '"intent: i1" is not valid YAML: its indent differs from the lines above.',
    'Give lines of one level the same indent, and indent the lines of a long text deeper than their key.',
  ],
  [
    'tab',
    fm('depends_on:\n\t- b'),
    'slices/a.md:6:1 error invalid-front-matter',
    '"- b" is not valid YAML: it is indented with a tab.',
    'Indent with spaces.',
  ],
  [
    'empty',
    fm('owner:'),
    'slices/a.md:5:1 error invalid-value',
    '"owner" has no value.',
    'Add one or remove the key.',
  ],
  [
    'tilde',
    fm('owner: ~'),
    'slices/a.md:5:8 error invalid-value',
    '"owner" has no value.',
    'Add one or remove the key.',
  ],
  [
    'yes',
    fm('owner: yes\nthread: yes'),
    'slices/a.md:6:9 error invalid-value',
    '"thread" must be true or false, not "yes".',
    'Did you mean true?',
  ],
  [
    'list for text',
    fm('owner: [Ada, Bob]'),
    'slices/a.md:5:8 error invalid-value',
    '"owner" must be text, not a list.',
    'Write it as one quoted text: "Ada, Bob".',
  ],
  [
    'text for list',
    fm('depends_on: b, c'),
    'slices/a.md:5:13 error invalid-value',
    '"depends_on" must be a list, not "b, c".',
    'Write "depends_on: [b, c]".',
  ],
  [
    'map for text',
    fm('owner: {a: b}'),
    'slices/a.md:5:8 error invalid-value',
    '"owner" must be text, not a mapping.',
    'Put text that starts with "{" in quotes: "{a: b}".',
  ],
  [
    '[WIP] title',
    raw('title: [WIP] Something\nintent: i1\nstatus: active'),
    'slices/a.md:2:14 error invalid-front-matter',
    '"title: [WIP] Something" is not valid YAML: there is text after the end of a value.',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
  [
    '[WIP]',
    raw('title: [WIP]\nintent: i1\nstatus: active'),
    'slices/a.md:2:8 error invalid-value',
    '"title" must be text, not a list.',
    'Put text that starts with "[" in quotes: "[WIP]".',
  ],
  [
    'quoted key space',
    fm('"owner ": Ada'),
    'slices/a.md:5:1 error unknown-key',
    'The key "owner " is unknown.',
    'Did you mean "owner"?',
  ],
  [
    'toml',
    '+++\ntitle = "T"\n+++\nx',
    'slices/a.md:1:1 error invalid-front-matter',
    'Front matter is YAML between two lines "---", not in TOML.',
    'Replace "+++" with "---", and "key = value" with "key: value".',
  ],
  [
    ';;;',
    ';;;\n{"title": "T"}\n;;;\nx',
    'slices/a.md:1:1 error invalid-front-matter',
    'Front matter is YAML between two lines "---", not in JSON.',
    'Start it with "---", and write each key as "key: value".',
  ],
  [
    '---json',
    '---json\n{"title": "T"}\n---\nx',
    'slices/a.md:1:4 error invalid-front-matter',
    'Front matter must be YAML, not "json".',
    'Open it with "---" alone and write YAML.',
  ],
  [
    'json',
    '{"title": "T"}\n\nx',
    'slices/a.md:1:1 error invalid-front-matter',
    'Front matter is YAML between two lines "---", not in JSON.',
    'Start it with "---", and write each key as "key: value".',
  ],
  [
    'comment first',
    '<!-- c -->\n---\ntitle: T\nintent: i1\nstatus: active\n---\nx',
    'slices/a.md:2:1 error invalid-front-matter',
    'The front matter does not start on the first line of the file.',
    'Move the text above it to below the closing "---".',
  ],
  [
    'heading first',
    '# T\n\n---\ntitle: T\nintent: i1\nstatus: active\n---\nx',
    'slices/a.md:3:1 error invalid-front-matter',
    'The front matter does not start on the first line of the file.',
    'Move the text above it to below the closing "---".',
  ],
  [
    'space ---',
    ' ---\ntitle: T\nintent: i1\nstatus: active\n---\nx',
    'slices/a.md:1:1 error invalid-front-matter',
    'The front matter does not start in the first column.',
    'Remove the text before "---".',
  ],
  [
    'fenced',
    '```yaml\ntitle: T\n```\nx',
    'slices/a.md:1:1 error invalid-front-matter',
    'Front matter is YAML between two lines "---", not in a code block.',
    'Replace each of the two fences with "---".',
  ],
  [
    'four dashes',
    '----\ntitle: T\n----\nx',
    'slices/a.md:1:1 error invalid-front-matter',
    'Front matter is YAML between two lines "---", three hyphens each.',
    'Write exactly three hyphens: "---".',
  ],
  [
    'closing indented',
    '---\ntitle: T\nintent: i1\nstatus: active\n ---\nx',
    'slices/a.md:5:1 error invalid-front-matter',
    'The line " ---" does not close the front matter.',
    'Close it with a line that contains only "---".',
  ],
  [
    'closing ...',
    '---\ntitle: T\nintent: i1\nstatus: active\n...\nx',
    'slices/a.md:5:1 error invalid-front-matter',
    'The line "..." does not close the front matter.',
    'Close it with a line that contains only "---".',
  ],
  [
    'two FM',
    '---\ntitle: T\nintent: i1\nstatus: active\n---\n---\nowner: Ada\n---\nx',
    'slices/a.md:7:1 error invalid-front-matter',
    'The key "owner" is ignored, because the front matter ends above it.',
    'Remove the line "---" above it.',
  ],
  [
    'nbsp colon',
    fm('owner:\u00a0Ada'),
    'slices/a.md:5:1 error invalid-front-matter',
    '"owner: Ada" is not valid YAML: the colon after "owner" is followed by a no-break space.',
    'Write every key as "key: value", with a space after the colon.',
  ],
  [
    'fullwidth colon',
    fm('owner： Ada'),
    'slices/a.md:5:1 error invalid-front-matter',
    '"owner： Ada" is not valid YAML: the colon after "owner" is a full-width colon.',
    'Write every key as "key: value", with a space after the colon.',
  ],
  [
    'private',
    fm('private: true'),
    'slices/a.md:5:1 error unknown-key',
    'The key "private" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'visibility',
    fm('visibility: internal'),
    'slices/a.md:5:1 error unknown-key',
    'The key "visibility" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'x-private',
    fm('x-private: true'),
    'slices/a.md:5:1 warning private-content',
    'The key "x-private" hides nothing: everything in the content folder is published.',
    'To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'public true',
    fm('public: true'),
    'slices/a.md:5:1 error unknown-key',
    'The key "public" is unknown.',
    'It hides nothing: everything in the content folder is published. Remove the key.',
  ],
  [
    'confidential',
    fm('confidential: yes'),
    'slices/a.md:5:1 error unknown-key',
    'The key "confidential" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'ask private',
    fm('links:\n  - label: L\n    url: https://e.com\n    private: true'),
    'slices/a.md:8:5 error unknown-key',
    'The key "private" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move it out of the folder. Otherwise remove the key.',
  ],
  [
    'horizon done',
    { 'intents/i1.md': '---\ntitle: I\ngoals: [g1]\nhorizon: done\n---\n' },
    'intents/i1.md:4:10 error invalid-value',
    '"horizon" must be one of "now", "next", "later", not "done".',
    'Write "done" and the day it was achieved instead of "horizon".',
  ],
  [
    'intent status',
    { 'intents/i1.md': '---\ntitle: I\ngoals: [g1]\nstatus: active\n---\n' },
    'intents/i1.md:4:1 error unknown-key',
    'The key "status" is unknown.',
    'Did you mean "horizon"?',
  ],
  [
    'horizon never',
    { 'intents/i1.md': '---\ntitle: I\ngoals: [g1]\nhorizon: never\n---\n' },
    'intents/i1.md:4:10 error invalid-value',
    '"horizon" must be one of "now", "next", "later", not "never".',
    'Write "declined" and the reason instead of "horizon".',
  ],
  [
    'intent done is no day',
    {
      'intents/i1.md': '---\ntitle: I\ngoals: [g1]\ndone: true\n---\n',
      'intents/i2.md': '---\ntitle: I\ngoals: [g1]\ndone: yes\n---\n',
      'intents/i3.md': '---\ntitle: I\ngoals: [g1]\ndone: 1.11.2026\n---\n',
      'intents/i4.md': '---\ntitle: I\ngoals: [g1]\nachieved: 2026-11-01\n---\n',
    },
    'intents/i1.md:4:7 error invalid-date',
    '"done" is not a day: "true".',
    'Write the day it happened as YYYY-MM-DD.',
    'intents/i2.md:4:7 error invalid-date',
    '"done" is not a day: "yes".',
    'Write the day it happened as YYYY-MM-DD.',
    'intents/i3.md:4:7 error invalid-date',
    '"done" is not a day: "1.11.2026".',
    'Did you mean "2026-11-01"?',
    'intents/i4.md:4:1 error unknown-key',
    'The key "achieved" is unknown.',
    'Did you mean "done"?',
  ],
  [
    'intent status done',
    {
      'intents/i1.md': '---\ntitle: I\ngoals: [g1]\nstatus: done\n---\n',
      'intents/i2.md': '---\ntitle: I\ngoals: [g1]\nstate: Cancelled\n---\n',
    },
    'intents/i1.md:4:1 error unknown-key',
    'The key "status" is unknown.',
    'Write "done" and the day it was achieved instead.',
    'intents/i2.md:4:1 error unknown-key',
    'The key "state" is unknown.',
    'Write "declined" and the reason instead.',
  ],
  [
    'team label',
    {
      'roadmap.yml': 'teams:\n  ops: Store operations\n',
      'slices/a.md': fm('team: Store operations'),
    },
    'slices/a.md:5:7 error unknown-reference',
    'There is no team "Store operations".',
    'Write its id: "ops".',
  ],
  [
    'intent title',
    raw('title: T\nintent: I\nstatus: active'),
    'slices/a.md:3:9 error unknown-reference',
    'There is no intent "I".',
    'Write its id: "i1".',
  ],
  [
    'goal title',
    { 'intents/i1.md': '---\ntitle: I\ngoals: [G]\nhorizon: now\n---\n' },
    'intents/i1.md:3:9 error unknown-reference',
    'There is no goal "G".',
    'Write its id: "g1".',
  ],
  [
    'nfd img',
    { 'slices/a.md': fm('') + '\n![l](caf\u00e9.png)', 'slices/cafe\u0301.png': '' },
    'slices/a.md:9:6 error broken-link',
    'The image "café.png" differs from the file name only in the encoding of accented letters.',
    'Rename the file with composed letters (Unicode NFC).',
  ],
  [
    'nfd anchor',
    fm('') + '\n[l](#caf\u00e9)\n\n## Cafe\u0301\n',
    'slices/a.md:9:5 error broken-link',
    'The link "#café" differs from the heading only in the encoding of accented letters.',
    'Write both with composed letters (Unicode NFC).',
  ],
  [
    'nfd label',
    { 'roadmap.yml': 'teams:\n  ops: Caf\u00e9\n', 'slices/a.md': fm('team: Cafe\u0301') },
    'slices/a.md:5:7 error unknown-reference',
    'There is no team "Café".',
    'Write its id: "ops".',
  ],
  [
    'PNG',
    {
      'slices/a.md': fm('') + '\n![l](a.PNG) ![l](b.JPEG) ![](c.Svg)',
      'slices/a.PNG': '',
      'slices/b.JPEG': '',
      'slices/c.Svg': '',
    },
    'slices/a.md:9:26 warning missing-alt-text',
    'The image has no alternative text.',
    'Describe it between the brackets. For decoration only, write <img src="…" alt="">.',
  ],
  [
    'nested roadmap',
    { 'a/vision.md': vision, 'a/slices/x.md': fm('') },
    'a/slices/x.md:1:1 warning stray-file',
    'The file "a/slices/x.md" looks like content, but is ignored.',
    'It belongs to the roadmap in "a". Check that roadmap with --content, or move this file out of it.',
    'a/vision.md:1:1 warning stray-file',
    'The file "a/vision.md" looks like content, but is ignored.',
    'It belongs to the roadmap in "a". Check that roadmap with --content, or move this file out of it.',
  ],
  [
    'epics',
    { 'epics/x.md': intent, 'initiatives/y.md': intent, 'features/z.md': fm('') },
    'epics/x.md:1:1 warning stray-file',
    'The file "epics/x.md" looks like content, but is ignored.',
    'Move it to "intents/x.md".',
    'features/z.md:1:1 warning stray-file',
    'The file "features/z.md" looks like content, but is ignored.',
    'Move it to "slices/z.md".',
    'initiatives/y.md:1:1 warning stray-file',
    'The file "initiatives/y.md" looks like content, but is ignored.',
    'Move it to "intents/y.md".',
  ],
  [
    'slice',
    { 'slice/x.md': fm('') },
    'slice/x.md:1:1 warning stray-file',
    'The file "slice/x.md" looks like content, but is ignored.',
    'Rename it to "slices/x.md".',
  ],
  [
    'root slice',
    { 'x.md': fm('') },
    'x.md:1:1 warning stray-file',
    'The file "x.md" looks like content, but is ignored.',
    'Move it to "slices/x.md".',
  ],
  [
    'exts',
    {
      'slices/a.markdown': '',
      'slices/b.MD': '',
      'slices/c.txt': '',
      'slices/d': '',
      'slices/e.yml': '',
      'slices/f.rst': '',
      'intents/g.html': '',
      'slices/h.md.txt': '',
      'slices/i.md.bak': '',
      'slices/j.qmd': '',
    },
    'slices/a.markdown:1:1 warning stray-file',
    'The file "slices/a.markdown" looks like content, but is ignored.',
    'Rename it to "slices/a.md".',
    'slices/b.MD:1:1 warning stray-file',
    'The file "slices/b.MD" looks like content, but is ignored.',
    'Rename it to "slices/b.md".',
  ],
  [
    'is_private',
    fm('is_private: true'),
    'slices/a.md:5:1 error unknown-key',
    'The key "is_private" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'x-visibility',
    fm('x-visibility: internal'),
    'slices/a.md:5:1 warning private-content',
    'The key "x-visibility" hides nothing: everything in the content folder is published.',
    'To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'x-published false',
    { 'intents/i1.md': '---\ntitle: I\ngoals: [g1]\nhorizon: now\nx-published: false\n---\n' },
    'intents/i1.md:5:1 warning private-content',
    'The key "x-published" hides nothing: everything in the content folder is published.',
    'To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'goal private',
    { 'vision.md': vision.replace('title: G', 'title: G\n    confidential: true') },
    'vision.md:7:5 error unknown-key',
    'The key "confidential" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move it out of the folder. Otherwise remove the key.',
  ],
  [
    'vision hidden',
    { 'vision.md': vision.replace('title: V', 'title: V\nhidden: true') },
    'vision.md:3:1 error unknown-key',
    'The key "hidden" is unknown.',
    'It hides nothing: everything in the content folder is published. To keep it private, move the file out of the folder. Otherwise remove the key.',
  ],
  [
    'x-note #',
    fm('x-note: See #12'),
    'slices/a.md:5:13 warning unread-text',
    '"#12" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "See #12". A comment has a space after "#".',
  ],
  [
    'goal title #',
    { 'vision.md': vision.replace('title: G', 'title: Goal #1 of ours') },
    'vision.md:6:17 warning unread-text',
    '"#1 of ours" is lost: YAML reads it as a comment.',
    'Put the whole text in quotes: "Goal #1 of ours". A comment has a space after "#".',
  ],
  [
    'indented closing',
    '---\ntitle: T\nintent: i1\nstatus: active\n—\nx',
    'slices/a.md:5:1 error invalid-front-matter',
    'The line "—" does not close the front matter.',
    'Close it with a line that contains only "---".',
  ],
  [
    'lfs md',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 1\n',
    'slices/a.md:1:1 error invalid-front-matter',
    'The file is a Git LFS pointer, not the file itself.',
    'Run "git lfs pull". In CI, check out with LFS. For text files, turn LFS off.',
  ],
  [
    '> text',
    fm('because: > 50% of users'),
    'slices/a.md:5:12 error invalid-front-matter',
    '"because: > 50% of users" is not valid YAML: there is text after the end of a value.',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
  [
    '- text',
    fm('because: - one'),
    'slices/a.md:5:10 error invalid-front-matter',
    '"because: - one" is not valid YAML: there is text after the end of a value.',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
  [
    '@',
    fm('owner: @ada'),
    'slices/a.md:5:8 error invalid-front-matter',
    '"owner: @ada" is not valid YAML: text cannot start with this character.',
    'Put the text in quotes.',
  ],
  [
    'bold',
    fm('because: **Bold** text'),
    'slices/a.md:5:19 error invalid-front-matter',
    '"because: **Bold** text" is not valid YAML: there is text after the end of a value.',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
  [
    'link',
    fm('because: [Link](https://e.com)'),
    'slices/a.md:5:16 error invalid-front-matter',
    '"because: [Link](https://e.com)" is not valid YAML: there is text after the end of a value.',
    'Put the whole text in quotes; double each quote inside single quotes.',
  ],
  [
    'colon',
    fm('because: one: two'),
    'slices/a.md:5:10 error invalid-front-matter',
    '"because: one: two" is not valid YAML: only a value is allowed here, not a key.',
    'Put text that contains ": " in quotes, and give keys of one level the same indent.',
  ],
  [
    'block map for text',
    fm('because:\n  one: two'),
    'slices/a.md:6:3 error invalid-value',
    '"because" must be text, not a mapping.',
    'Put text that contains ": " or starts with "- " in quotes.',
  ],
  [
    'a file beside the one it should be',
    {
      'roadmap.yml': 'title: X\n',
      'roadmap.yaml': '',
      'slices/a.md': fm(''),
      'slices/a.markdown': '',
      'epics/i1.md': intent,
    },
    'epics/i1.md:1:1 warning stray-file',
    'The file "epics/i1.md" looks like content, but is ignored.',
    '"intents/i1.md" already exists. Move what you need into it.',
    'roadmap.yaml:1:1 warning stray-file',
    'The file "roadmap.yaml" looks like content, but is ignored.',
    '"roadmap.yml" already exists. Move what you need into it.',
    'slices/a.markdown:1:1 warning stray-file',
    'The file "slices/a.markdown" looks like content, but is ignored.',
    '"slices/a.md" already exists. Move what you need into it.',
  ],
  [
    'vision in folder',
    { 'vision.md': undefined, 'vision/vision.md': vision },
    'vision.md:1:1 error missing-vision',
    'The content folder has no "vision.md".',
    'Create it with a title and a statement: where you are going, and for whom.',
    'vision/vision.md:1:1 warning stray-file',
    'The file "vision/vision.md" looks like content, but is ignored.',
    'It belongs to the roadmap in "vision". Check that roadmap with --content, or move this file out of it.',
  ],
  [
    'a/roadmap.yml',
    { 'a/vision.md': vision, 'a/roadmap.yml': '' },
    'a/roadmap.yml:1:1 warning stray-file',
    'The file "a/roadmap.yml" looks like content, but is ignored.',
    'It belongs to the roadmap in "a". Check that roadmap with --content, or move this file out of it.',
    'a/vision.md:1:1 warning stray-file',
    'The file "a/vision.md" looks like content, but is ignored.',
    'It belongs to the roadmap in "a". Check that roadmap with --content, or move this file out of it.',
  ],
  [
    'news',
    { 'news/x.md': '---\ntitle: x\ndate: 2026-01-01\nslices: [a]\n---\n' },
    'news/x.md:1:1 warning stray-file',
    'The file "news/x.md" looks like content, but is ignored.',
    'Move it to "updates/x.md".',
  ],
  [
    'assumption elsewhere',
    { 'risks/x.md': '---\ntitle: x\nassumption: y\nstatus: untested\n---\n' },
    'risks/x.md:1:1 warning stray-file',
    'The file "risks/x.md" looks like content, but is ignored.',
    'Move it to "assumptions/x.md".',
  ],
];

test.each(reported)('reports %s', (_, files, ...expected) => {
  expect(made(files).diagnostics.flatMap(say)).toEqual(expected);
});

const shown: readonly (readonly [string, Files, Readonly<Record<string, string>>])[] = [
  ['title # comment', fm('owner: Ada # since May'), { owner: 'Ada' }],
  [
    'depends_on list #',
    { 'slices/a.md': fm('depends_on:\n  - b #first\n'), 'slices/b.md': fm('') },
    { title: 'T' },
  ],
  ['commented out key 2', fm('owner: Ada\n#because: x'), { owner: 'Ada' }],
  ['anchor', fm('owner: &a Ada\nbecause: *a'), { owner: 'Ada', because: 'Ada' }],
  ['folding keep', fm('because: >\n  one\n  two\n\n  three'), { because: 'one two\nthree\n' }],
  ['indented continuation', fm('owner: Ada\n  Lovelace'), { owner: 'Ada Lovelace' }],
  ['indented list under text', fm('owner: Ada\n  - Bob'), { owner: 'Ada - Bob' }],
  ['empty list', fm('depends_on: []'), { title: 'T' }],
  ['1.10', raw('title: 1.10\nintent: i1\nstatus: active'), { title: '1.10' }],
  ['007', raw('title: 007\nintent: i1\nstatus: active'), { title: '007' }],
  ['0x1F', fm('owner: 0x1F'), { owner: '0x1F' }],
  ['1_000', fm('owner: 1_000'), { owner: '1_000' }],
  ['date', fm('owner: 2026-11-29'), { owner: '2026-11-29' }],
  ['true', raw('title: true\nintent: i1\nstatus: active'), { title: 'true' }],
  ['key space', fm('owner : Ada'), { owner: 'Ada' }],
  ['x-draft false', fm('x-draft: false'), { title: 'T' }],
  [
    'x-visibility public',
    fm('x-visibility: public\nx-internal: SHOP-12\nx-draft: 3'),
    { title: 'T' },
  ],
  [
    'title C#',
    raw('title: Move to C#12 and F#\nintent: i1\nstatus: active'),
    { title: 'Move to C#12 and F#' },
  ],
  ['number for target', fm('target: 2027'), { target: '2027' }],
];

test.each(shown)('shows %s', (_, files, expected) => {
  const { diagnostics, roadmap } = made(files);
  expect(diagnostics).toEqual([]);
  expect(roadmap?.slices[0]).toMatchObject(expected);
});

const ignored: readonly (readonly [string, Files])[] = [
  [
    'readme/docs',
    {
      'README.md': '# R\n',
      'docs/a.md': '# x',
      'notes/n.md': '---\ntitle: N\ndate: 2026-01-01\n---\n',
      'slices/README.md': 'x',
    },
  ],
  ['a slice named vision', { 'slices/vision.md': fm('') }],
  ['blog', { 'posts/x.md': '---\ntitle: x\ndate: 2026-01-01\nstatus: draft\n---\n' }],
  ['docs prose', { 'docs/x.md': '---\ntitle: x\nstatus: active\n---\n', 'README.md': fm('') }],
];

test.each(ignored)('has nothing to say of %s', (_, files) => {
  expect(made(files).diagnostics).toEqual([]);
});

/** A slice, or files by their paths. */
type Files = string | Tree;

type Tree = Readonly<Record<string, string | undefined>>;
