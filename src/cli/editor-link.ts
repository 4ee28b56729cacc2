import type { World } from './world.ts';

/**
 * Returns what makes the address that opens a file at a place in the author's editor: of `--editor`,
 * else of the editor whose terminal or environment this is. `undefined` where the editor has no such
 * addresses. Browsers ask before they open one, and this program starts nothing.
 */
export function editorLink(given: string | undefined, env: World['env']): EditorLink | undefined {
  const template = templateOf(given ?? env['THROUGHLINE_EDITOR'] ?? editorIn(env), env);
  if (template === undefined) return undefined;
  return ({ path, line, column }) =>
    template
      .replace('{file}', encodePath(path))
      .replace('{line}', String(line))
      .replace('{column}', String(column));
}

/** Returns whether `--editor` accepts a text: a known name, or an address with a place for the file. */
export function isEditor(text: string): boolean {
  return text === 'none' || text in templates || isTemplate(text);
}

function templateOf(editor: string, env: World['env']): string | undefined {
  if (isTemplate(editor)) return editor;
  const template = templates[editor];
  const distribution = env['WSL_DISTRO_NAME'];
  // Windows opens it, and knows the files of Linux under another name.
  if (distribution === undefined || !template?.includes('://file')) return template;
  return template.replace('://file', `://vscode-remote/wsl+${encodeURIComponent(distribution)}`);
}

function isTemplate(text: string): boolean {
  return /^(?!javascript:|data:|vbscript:|file:|https?:)[a-z][a-z\d+.-]*:.*\{file\}/i.test(text);
}

/** The editors with addresses, by the names of `--editor`. */
const templates: Readonly<Record<string, string>> = {
  cursor: 'cursor://file{file}:{line}:{column}',
  jetbrains: 'idea://open?file={file}&line={line}&column={column}',
  macvim: 'mvim://open?url=file://{file}&line={line}&column={column}',
  sublime: 'subl://open?url=file://{file}&line={line}&column={column}',
  textmate: 'txmt://open?url=file://{file}&line={line}&column={column}',
  vscode: 'vscode://file{file}:{line}:{column}',
  vscodium: 'vscodium://file{file}:{line}:{column}',
  windsurf: 'windsurf://file{file}:{line}:{column}',
  zed: 'zed://file{file}:{line}:{column}',
};

/** The names of `--editor`. */
export const editors = [...Object.keys(templates), 'none'];

/** The terminal that the editor itself opened, else what `EDITOR` names. */
function editorIn(env: World['env']): string {
  if (env['CURSOR_TRACE_ID'] !== undefined) return 'cursor';
  if (env['ZED_TERM'] !== undefined) return 'zed';
  if (env['TERMINAL_EMULATOR']?.startsWith('JetBrains')) return 'jetbrains';
  if (env['TERM_PROGRAM'] === 'vscode') return 'vscode';
  const command = (env['VISUAL'] ?? env['EDITOR'])?.replace(/\.(?:exe|cmd)\b/i, '').toLowerCase();
  if (!command) return 'vscode';
  const found = commands.find(([pattern]) => pattern.test(command));
  return found?.[1] ?? 'none';
}

/** Longer names first: one may be part of another. */
const commands: readonly (readonly [RegExp, string])[] = [
  [/\bcodium\b/, 'vscodium'],
  [/\bcode(?:-insiders)?\b/, 'vscode'],
  [/\bcursor\b/, 'cursor'],
  [/\bwindsurf\b/, 'windsurf'],
  [/\bzed(?:itor)?\b/, 'zed'],
  [/\b(?:idea|webstorm|pycharm|phpstorm|goland|rider|rubymine|clion)\b/, 'jetbrains'],
  [/\bsubl(?:ime_text)?\b/, 'sublime'],
  [/\bmate\b/, 'textmate'],
  [/\bmvim\b/, 'macvim'],
];

/** With `/` at the start on every system: `/C:/roadmap` on Windows. */
function encodePath(path: string): string {
  const parts = path.replaceAll('\\', '/').replace(/^\/?/, '/').split('/');
  return parts.map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join('/');
}

export type EditorLink = (place: {
  /** Absolute. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}) => string;
