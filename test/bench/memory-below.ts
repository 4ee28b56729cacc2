import { execFileSync } from 'node:child_process';

/** Returns the memory of a process and of all that it started, in bytes; 0 where there is no `ps`. */
export function memoryBelow(root: number): number {
  const below = new Set([root]);
  let sum = 0;
  // A process is listed after the one that started it.
  for (const [pid = 0, parent = 0, kilobytes = 0] of processes()) {
    if (pid !== root && !below.has(parent)) continue;
    below.add(pid);
    sum += kilobytes * 1024;
  }
  return sum;
}

function processes(): readonly (readonly number[])[] {
  try {
    const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
    return table.split('\n').map((row) => row.trim().split(/\s+/).map(Number));
  } catch {
    return [];
  }
}
