/**
 * Returns the input of `git fast-import` for a repository with these files in `content`: all of them
 * in the first commit, then a change of one file in each.
 */
export function gitStory(files: Readonly<Record<string, string>>, commits: number): string {
  const paths = Object.keys(files).filter((path) => /^(?:slices|intents)\//.test(path));
  const begin = Date.parse('2024-01-01') / 1000;
  const parts = [
    commit(begin, 'Begins'),
    ...Object.entries(files).map(([path, text]) => file(path, text)),
  ];
  for (let at = 1; at < commits; at += 1) {
    const path = paths[(at * 7) % paths.length] ?? '';
    parts.push(commit(begin + at * 9000, `Change ${at}`), file(path, edit(files[path] ?? '', at)));
  }
  return parts.join('');
}

function commit(time: number, subject: string): string {
  const person = `Person ${time % 12} <person-${time % 12}@example.com> ${time} +0100`;
  return `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\ndata ${subject.length}\n${subject}\n`;
}

function file(path: string, text: string): string {
  return `M 100644 inline content/${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}

function edit(text: string, at: number): string {
  const pick = (values: readonly string[]) => values[Math.floor(at / 7) % values.length] ?? '';
  const status = pick(['proposed', 'ready', 'active']);
  return text
    .replace(/^status: (?!shipped).*$/m, `status: ${status}\ntarget: 2026-Q${(at % 4) + 1}`)
    .replace(
      /^horizon: .*$/m,
      `horizon: ${pick(['later', 'next', 'now'])}\nconfidence: ${pick(['low', 'high'])}`,
    )
    .replace('shelf', `shelf ${at}`);
}
