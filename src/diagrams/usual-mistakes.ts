const flowchart: Kind = {
  opening: /^\s*(?:flowchart|graph)\b/,
  hasLabels: true,
  blocks: [[/^\s*subgraph\b/, 'Close each "subgraph" with a line "end".']],
  mistakes: [
    when(
      /^\s*(?:flowchart|graph)\s+(?:TB|TD|BT|LR|RL)\s+\S/,
      'Begin a new line after the direction.',
    ),
    when(
      /^\s*(?:flowchart|graph)\s+(?!(?:TB|TD|BT|LR|RL)\b)\w/,
      'Write TB, BT, LR or RL after it.',
    ),
    when(/\S.*%%/, 'Write the comment on a line of its own.'),
    when(/^\s*linkStyle\b/, 'Name an arrow that is there: they are counted from 0.'),
    wordyQuotes,
    unquotedLabel,
    when(/\|([^|"]*[()[\]{}][^|"]*)\|/, (label) => `Put the text in quotes: |"${label}"|.`),
    when(
      /^\s*subgraph\s+([^["]*[()].*)$/,
      (title) => `Give it an id, and its title in quotes: subgraph id ["${title}"].`,
    ),
    when(/^\s*end\s*$/, 'Remove this "end": no subgraph is open.'),
    when(
      /(?:^|[>\-=&]|\|)\s*(end|graph|flowchart|subgraph|class|classDef|style|linkStyle)\s*(?=$|[-=&[({])/,
      (word = '') =>
        `"${word}" is a keyword. Use another name, such as "${word.charAt(0).toUpperCase()}${word.slice(1)}".`,
    ),
    when(/[→⇒➔]|(?:[–—−]+>|=>)/, 'Write the arrow as "-->".'),
    when(/(?<!-)->/, 'Write the arrow as "-->", or "---" for a line.'),
    when(/(?:--+|==+|-\.+-)>?\s*(?:--+|==+|-\.+-)>/, 'Name what is between the two arrows.'),
    when(
      /(?:-->|---|==>)\s*[\w-]+\s*:\s*(\S.*)$/,
      (label) => `Write the text of an arrow between pipes: -->|${label}|.`,
    ),
    when(/^\s*(?:--+|==+|-\.+-)>?/, 'Name where the arrow begins.'),
    when(/(?:--+|==+|-\.+-)>?\s*$/, 'Name where the arrow leads.'),
    when(/^\s*(?!(?:flowchart|graph)\b)(\w+(?: +\w+)+)\s*(?:--|==|-\.|$)/, (words) => named(words)),
    when(/(?:-->|---|==>)\s*(\w+(?: +\w+)+)\s*(?:--|==|-\.|$)/, (words) => named(words)),
  ],
};

const sequence: Kind = {
  opening: /^\s*sequenceDiagram\b/,
  blocks: [
    [
      /^\s*(?:loop|alt|opt|par|critical|break|rect|box)\b/,
      'Close each "loop", "alt", "opt", "par", "rect" or "box" with a line "end".',
    ],
  ],
  mistakes: [
    when(/^\s*end\s*$/, 'Remove this "end": nothing is open.'),
    when(
      /(?:^\s*(?:participant|actor)\s+|>)\s*end\s*(?:$|:)/,
      '"end" is a keyword. Use another name, such as "End".',
    ),
    when(/:.*;/, 'Write "#59;" for a semicolon.'),
    when(/^\s*note\b/i, 'Write "Note over A: …", "Note left of A: …" or "Note right of A: …".'),
    when(/--?[>)x]{1,2}[^:]*$/, 'Write ": " and the text of the message after it.'),
    when(/^\s*(?:activate|deactivate)\b/, 'Write a message to it first.'),
  ],
};

const mindmap: Kind = {
  opening: /^\s*mindmap\b/,
  mistakes: [
    when(/^ *\t/, 'Indent with spaces: this line begins with a tab.'),
    when(/\S/, 'Indent it deeper than the first line: a mind map has one root.'),
  ],
};

/** The kinds of diagrams that people write by hand, with usual mistakes. */
export const kinds: readonly Kind[] = [
  flowchart,
  sequence,
  mindmap,
  {
    opening: /^\s*pie\b/,
    mistakes: [
      when(
        /^\s*([^"\s:][^":]*?)\s*:\s*([\d.]+)\s*$/,
        (label, value) => `Put the label in quotes: "${label}" : ${value}.`,
      ),
      when(/^\s*"[^"]*"\s*[\d.]/, 'Write ":" between the label and its number.'),
      when(/^\s*"[^"]*"\s*:/, 'Write a number from 0 up after the colon.'),
    ],
  },
  {
    opening: /^\s*gantt\b/,
    mistakes: [
      when(/^\s*[^:]*,[^:]*$/, 'Write ":" after the name of the task.'),
      when(/:/, 'Write days in the format of "dateFormat", or as YYYY-MM-DD if it is not set.'),
    ],
  },
  {
    opening: /^\s*stateDiagram/,
    blocks: [[/\{\s*$/, 'Close each "{" with a line "}".']],
    mistakes: [
      when(/(?<!-)->|[–—]+>|=>/, 'Write the arrow as "-->".'),
      when(/-->\s*$/, 'Name where the arrow leads.'),
    ],
  },
  {
    opening: /^\s*classDiagram/,
    blocks: [[/\{\s*$/, 'Close each "{" with a line "}".']],
    mistakes: [
      when(/(?<!-)->|=>/, 'Write "-->", "--|>", "--*", "--o" or "..>".'),
      when(/^\s*[+#~-]\S*/, 'Close the "{" above with a line "}".'),
    ],
  },
  {
    opening: /^\s*erDiagram/,
    mistakes: [
      when(/(?<!-)->|-->|=>/, 'Write the relation as in "A ||--o{ B : has".'),
      when(/(?:--|\.\.)\S*\s+\S+\s*$/, 'Write ":" and what the relation is called after it.'),
      when(/^\s*\w+ \w+ \w+/, 'Write an attribute as its type and one word: "string first_name".'),
    ],
  },
  {
    opening: /^\s*quadrantChart/,
    mistakes: [
      when(
        /^\s*([^":]*[()&/,][^":]*?)\s*:\s*(\[.*)$/,
        (name, at) => `Put the name in quotes: "${name}": ${at}.`,
      ),
      when(/:\s*\[/, 'Write two numbers from 0 to 1, as in [0.3, 0.6].'),
    ],
  },
];

/** A label that is closed before an arrow or the end of its line, and its brackets. */
const labels = [
  /([\w.-]+)(\[)(?!["[({/\\])([^\n]*?)(\])(?=\s*(?:$|[-=~<&;:@ox.]))/g,
  /([\w.-]+)(\[)([/\\][^\n]*?)(\])(?=\s*(?:$|[-=~<&;:@ox.]))/g,
  /([\w.-]+)(\()(?!["[(])([^\n]*?)(\))(?=\s*(?:$|[-=~<&;:@ox.]))/g,
  /([\w.-]+)(\{)(?!["{])([^\n]*?)(\})(?=\s*(?:$|[-=~<&;:@ox.]))/g,
];

function unquotedLabel(line: string): string | undefined {
  const found = labels.flatMap((pattern) => [...line.matchAll(pattern)]);
  for (const [, id = '', opens = '', label = '', closes = ''] of found) {
    const isSlanted = /^[/\\]/.test(label) && /[/\\]$/.test(label);
    if (/[()[\]{}|]/.test(label) || (/^[/\\]/.test(label) && !isSlanted)) {
      return `Put the text in quotes: ${id}${opens}"${label}"${closes}.`;
    }
  }
  return undefined;
}

function wordyQuotes(line: string): string | undefined {
  const found = /([\w.-]+)([[({])([^\n]*"[^\n]*?)([\])}])(?=\s*(?:$|[-=~<&;:@]))/.exec(line);
  if (found === null) return undefined;
  const [, id = '', opens = '', label = '', closes = ''] = found;
  const inner = /^"[^"]*"$/.test(label) ? '' : label.replace(/^"(.*)"$/, '$1');
  if (!inner.includes('"')) return undefined;
  return `Write "#quot;" for a quote, and put the text in quotes: ${id}${opens}"${inner.replaceAll('"', '#quot;')}"${closes}.`;
}

function named(words: string): string {
  const id = words.replaceAll(/\s+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `A name has no spaces. Put the text in brackets: ${id}["${words}"].`;
}

function when(pattern: RegExp, hint: string | ((...groups: readonly string[]) => string)): Suggest {
  return (line) => {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    return typeof hint === 'string' ? hint : hint(...found.slice(1));
  };
}

export interface Kind {
  readonly opening: RegExp;
  /** Whether its text is written in brackets. */
  readonly hasLabels?: true;
  /** The opening of a block, and the hint for one that is left open. */
  readonly blocks?: readonly (readonly [opens: RegExp, hint: string])[];
  /** The first that knows an answer is asked for the line. */
  readonly mistakes: readonly Suggest[];
}

type Suggest = (line: string) => string | undefined;
