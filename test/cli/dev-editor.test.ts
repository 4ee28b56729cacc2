import { describe, expect, test } from 'vitest';

import { editorLink, isEditor } from '../../src/cli/editor-link.ts';
import { commandsFor } from '../../src/cli/open-browser.ts';

const place = { path: '/home/ada/my plan/slices/a.md', line: 5, column: 9 };
const linkOf = (given: string | undefined, env = {}, at = place) => editorLink(given, env)?.(at);

describe('links to the editor', () => {
  test.each([
    ['vscode', 'vscode://file/home/ada/my%20plan/slices/a.md:5:9'],
    ['cursor', 'cursor://file/home/ada/my%20plan/slices/a.md:5:9'],
    ['jetbrains', 'idea://open?file=/home/ada/my%20plan/slices/a.md&line=5&column=9'],
    ['sublime', 'subl://open?url=file:///home/ada/my%20plan/slices/a.md&line=5&column=9'],
    ['my://x?{file}#{line}', 'my://x?/home/ada/my%20plan/slices/a.md#5'],
    ['none', undefined],
  ])('open a line in %s', (editor, address) => {
    expect(linkOf(editor)).toBe(address);
  });

  test.each([
    [{}, 'vscode:'],
    [{ THROUGHLINE_EDITOR: 'zed', EDITOR: 'code' }, 'zed:'],
    [{ EDITOR: '/usr/local/bin/subl -w' }, 'subl:'],
    [{ EDITOR: 'vim', TERM_PROGRAM: 'vscode' }, 'vscode:'],
    [{ TERMINAL_EMULATOR: 'JetBrains-JediTerm' }, 'idea:'],
    [{ VISUAL: 'codium --wait', EDITOR: 'vi' }, 'vscodium:'],
    [{ EDITOR: 'vim' }, undefined],
  ])('follow the environment %j', (env, scheme) => {
    expect(linkOf(undefined, env)?.match(/^\w+:/)?.[0]).toBe(scheme);
  });

  test('know the paths of Windows and of Linux in Windows', () => {
    const windows = { ...place, path: String.raw`C:\Users\Ada\a.md` };
    expect(linkOf('vscode', {}, windows)).toBe('vscode://file/C:/Users/Ada/a.md:5:9');
    expect(linkOf('vscode', { WSL_DISTRO_NAME: 'Ubuntu 24' }, { ...place, path: '/a.md' })).toBe(
      'vscode://vscode-remote/wsl+Ubuntu%2024/a.md:5:9',
    );
  });

  test('put "$&" and "{line}" of a file name where they belong', () => {
    expect(linkOf('vscode', {}, { ...place, path: '/$&/{line}.md' })).toBe(
      'vscode://file/%24%26/%7Bline%7D.md:5:9',
    );
  });

  test('take no script, no web address and no unknown name for an editor', () => {
    const bad = ['javascript:{file}', 'https://evil.example/{file}', 'data:,{file}', 'vim', 'x:y'];
    expect(bad.filter(isEditor)).toEqual([]);
    expect(['zed', 'none', 'my://x?{file}'].every(isEditor)).toBe(true);
  });
});

test('the browser is opened by a program of the system, with the address as one argument', () => {
  const address = 'http://localhost:4321/plans/';
  const windows = ['rundll32.exe', ['url.dll,FileProtocolHandler', address]];
  expect(commandsFor(address, 'darwin', {})).toEqual([['open', [address]]]);
  expect(commandsFor(address, 'win32', {})).toEqual([windows]);
  expect(commandsFor(address, 'linux', {})).toEqual([['xdg-open', [address]]]);
  expect(commandsFor(address, 'linux', { WSL_DISTRO_NAME: 'Ubuntu' })).toEqual([
    windows,
    ['xdg-open', [address]],
  ]);
});
