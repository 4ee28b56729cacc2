/** That something cited stands elsewhere now; `rest` goes on before the full stop. */
export function sayMove(name: string, from: string, to: string, rest = ''): string {
  return `${name} moves from ${from} to ${to}${rest}.`;
}
