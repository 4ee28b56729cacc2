/**
 * Returns text in Jira's wiki markup as Markdown: headings, lists, tables, quotations, code, links,
 * images and bold text. Colours, panels and anchors go. Format:
 * https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all
 */
export function jiraToMarkdown(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/(\{(?:code|noformat)\b[^}\n]*\}[^]*?\{(?:code|noformat)\})/)
    .map((part, index) => (index % 2 === 1 ? asFence(part) : proseOf(part)))
    .join('');
}

function asFence(written: string): string {
  const [, kind, options = '', code = ''] =
    /^\{(code|noformat)(?::([^}\n]*))?\}([^]*)\{\w+\}$/.exec(written) ?? [];
  const named = options.split('|').find((option) => !option.includes('=')) ?? '';
  const language = kind === 'code' && /^[\w#+-]+$/.test(named) ? named : '';
  const longest = Math.max(2, ...(code.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n${fence}${language}\n${code.replace(/^\n|\n$/g, '')}\n${fence}\n`;
}

function proseOf(text: string): string {
  return text
    .replaceAll(/\{quote\}([^]*?)\{quote\}/g, (_, quoted: string) => `\n${asQuote(quoted)}\n`)
    .replaceAll(/\{(?:color|panel|anchor|expand|info|note|tip|warning)(?::[^}\n]*)?\}/g, '')
    .split('\n')
    .map((line) => lineOf(line))
    .join('\n');
}

function asQuote(text: string): string {
  return text.trim().replaceAll(/^/gm, '> ');
}

function lineOf(line: string): string {
  const [, level, heading = ''] = /^\s*h([1-6])\.\s+(.*)$/.exec(line) ?? [];
  if (level !== undefined) return `\n${'#'.repeat(Number(level))} ${inlineOf(heading)}\n`;
  const [, quoted] = /^\s*bq\.\s+(.*)$/.exec(line) ?? [];
  if (quoted !== undefined) return `> ${inlineOf(quoted)}`;
  const [, signs = '', item = ''] = /^\s*([*#]+|-)\s+(.*)$/.exec(line) ?? [];
  if (signs !== '') {
    const sign = signs.endsWith('#') ? '1.' : '-';
    return `${'   '.repeat(signs.length - 1)}${sign} ${inlineOf(item)}`;
  }
  const [, header] = /^\s*\|\|(.*?)(?:\|\|)?\s*$/.exec(line) ?? [];
  if (header !== undefined) {
    const cells = header.split('||').map((cell) => inlineOf(cell).trim());
    return `| ${cells.join(' | ')} |\n|${' --- |'.repeat(cells.length)}`;
  }
  return inlineOf(line);
}

function inlineOf(text: string): string {
  return text
    .replaceAll(/\{\{([^{}\n]+)\}\}/g, '`$1`')
    .replaceAll(/!([^!|\s][^!|\n]*)(?:\|[^!\n]*)?!(?=\s|$|\|)/g, (_, source: string) =>
      /\.\w+$/.test(source) ? imageOf(source) : `!${source}!`,
    )
    .replaceAll(/\[~(?:accountid:)?([^\]\n]+)\]/g, '@$1')
    .replaceAll(/\[([^\]|\n]+)\|([^\]|\s]+)(?:\|[^\]\n]*)?\]/g, '[$1](<$2>)')
    .replaceAll(/\[((?:https?:\/\/|mailto:)[^\]|\s]+)\]/g, '<$1>')
    .replaceAll(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '**$1**');
}

function imageOf(source: string): string {
  return `![${source.split('/').at(-1)}](<${source}>)`;
}
