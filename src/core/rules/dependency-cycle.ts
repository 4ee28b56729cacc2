import type { RelatedPlace } from '../diagnostics/diagnostic.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Sources } from '../roadmap/sources.ts';
import { quote } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/**
 * No slice waits for itself, directly or through others. Every cycle that depth-first search closes
 * is reported once, from the first of its files on, with each of its edges.
 */
export const dependencyCycle: Rule = (sources) => {
  const byId = new Map(sources.slice.map((source) => [source.id, source]));
  const order = new Map(sources.slice.map((source, index) => [source, index]));
  const finished = new Set<Slice>();
  const problems: Problem[] = [];
  for (const start of sources.slice) {
    if (finished.has(start)) continue;
    const path: Step[] = [{ slice: start, edges: edgesOf(start, byId), next: 0 }];
    const onPath = new Map<Slice, number>([[start, 0]]);
    while (path.length > 0) {
      const step = path[path.length - 1] as Step;
      const edge = step.edges[step.next++];
      if (edge === undefined) {
        finished.add(step.slice);
        onPath.delete(step.slice);
        path.pop();
        continue;
      }
      const back = onPath.get(edge.to);
      if (back !== undefined) {
        const edges = path.slice(back).map((each) => each.edges[each.next - 1] as Edge);
        problems.push(cycle(fromFirst(edges, order)));
      } else if (!finished.has(edge.to)) {
        onPath.set(edge.to, path.length);
        path.push({ slice: edge.to, edges: edgesOf(edge.to, byId), next: 0 });
      }
    }
  }
  return problems;
};

function edgesOf(from: Slice, byId: ReadonlyMap<string, Slice>): readonly Edge[] {
  return (from.fields.depends_on ?? []).flatMap((id, index) => {
    const to = id === undefined ? undefined : byId.get(id);
    return to ? { from, to, index } : [];
  });
}

function fromFirst(edges: readonly Edge[], order: ReadonlyMap<Slice, number>): readonly Edge[] {
  const places = edges.map(({ from }) => order.get(from) ?? 0);
  const lowest = places.reduce((least, each) => Math.min(least, each));
  const first = places.indexOf(lowest);
  return [...edges.slice(first), ...edges.slice(0, first)];
}

function cycle(edges: readonly Edge[]): Problem {
  const [first, ...others] = edges as [Edge, ...Edge[]];
  const listed = edges.slice(0, mostEdges);
  const way = [
    ...listed.map(({ from }) => quote(from.id)),
    ...(edges.length > mostEdges ? [`${edges.length - mostEdges} more`] : []),
    quote(first.from.id),
  ];
  const message =
    others.length === 0
      ? `The slice ${way[0]} depends on itself.`
      : `These slices wait for one another: ${way.join(' → ')}.`;
  const related = listed.slice(1).map((edge): RelatedPlace => ({
    message: `${quote(edge.from.id)} depends on ${quote(edge.to.id)} here.`,
    location: placeOf(edge),
  }));
  return problem('dependency-cycle', placeOf(first), {
    message,
    hint: 'Remove one of these dependencies.',
    ...(related.length > 0 && { related }),
  });
}

/** How many edges of a cycle are listed: where thousands run together, each has thousands. */
const mostEdges = 30;

function placeOf({ from, index }: Edge) {
  return from.at('depends_on', index);
}

type Slice = Sources['slice'][number];

interface Edge {
  readonly from: Slice;
  readonly to: Slice;
  /** The position in `depends_on`. */
  readonly index: number;
}

interface Step {
  readonly slice: Slice;
  readonly edges: readonly Edge[];
  next: number;
}
