/**
 * Returns the most likely opening word of a diagram for a misspelt one: the same but for case, else
 * the one with the fewest typos, else the only one with that beginning.
 */
export function nearestOpening(word: string): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length > 30) return undefined;
  const limit = wanted.length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(wanted.length / 3)));
  const [nearest] = openings
    .map((opening) => ({ opening, count: slips(wanted, opening.toLowerCase()) }))
    .sort((one, other) => one.count - other.count);
  if (nearest !== undefined && nearest.count <= limit) return nearest.opening;
  const longer = openings.filter((opening) => opening.toLowerCase().startsWith(wanted));
  return wanted.length > 2 && longer.length === 1 ? longer[0] : undefined;
}

/** How many letters to add, drop, change or swap with their neighbour to make `b` of `a`. */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

const openings: readonly string[] = [
  'flowchart',
  'graph',
  'swimlane-beta',
  'agentflow-beta',
  'sequenceDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'stateDiagram',
  'erDiagram',
  'gantt',
  'journey',
  'pie',
  'quadrantChart',
  'requirementDiagram',
  'gitGraph',
  'mindmap',
  'timeline',
  'kanban',
  'block',
  'block-beta',
  'packet',
  'packet-beta',
  'architecture-beta',
  'sankey',
  'sankey-beta',
  'xychart',
  'xychart-beta',
  'radar-beta',
  'treemap',
  'treemap-beta',
  'treeView-beta',
  'C4Context',
  'C4Container',
  'C4Component',
  'C4Dynamic',
  'C4Deployment',
  'venn-beta',
  'ishikawa-beta',
  'wardley-beta',
  'cynefin-beta',
  'usecase-beta',
  'eventmodeling',
  'railroad-beta',
  'railroad-ebnf-beta',
  'railroad-abnf-beta',
  'railroad-peg-beta',
  'info',
];
