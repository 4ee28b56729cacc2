import type { Point } from '../diagnostics/diagnostic.ts';
import type { Sources } from '../document/sources.ts';
import { compare } from '../text/compare.ts';
import { quote } from '../text/quote.ts';
import type { Breach, Check } from './check.ts';

/**
 * Reports slices that block themselves, directly or through others. Every cycle that depth-first
 * search closes is reported once, at its first file, with each of its edges.
 */
export const dependencyCycle: Check = ({ slice: slices }) => {
  const byId = new Map(slices.map((source) => [source.id, source]));
  /** The position of a slice on the path; `done` after everything behind it was searched. */
  const places = new Map<Slice, number | 'done'>();
  // A list instead of recursion: a chain can have thousands of slices.
  const path: Step[] = [];
  const breaches: Breach[] = [];
  for (const start of slices) {
    enter(start);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      step.edge = step.edges.next().value;
      if (step.edge) follow(step.edge.to);
      else leave(step);
    }
  }
  return breaches;

  function follow(slice: Slice): void {
    const place = places.get(slice);
    if (typeof place === 'number') breaches.push(cycle(path.slice(place)));
    enter(slice);
  }

  function leave({ slice }: Step): void {
    places.set(slice, 'done');
    path.pop();
  }

  function enter(slice: Slice): void {
    if (places.has(slice)) return;
    places.set(slice, path.length);
    const edges = (slice.fields.depends_on ?? []).flatMap((id = '', index) => {
      const to = byId.get(id);
      return to ? { from: slice, to, at: () => slice.at('depends_on', index) } : [];
    });
    path.push({ slice, edges: edges.values(), edge: undefined });
  }
};

/** The number of edges listed per cycle, because a cycle can have thousands. */
const mostEdges = 30;

function cycle(steps: readonly Step[]): Breach {
  const closed = steps.flatMap(({ edge }) => edge ?? []);
  const files = closed.map(({ from }) => from.file);
  const start = files.indexOf(files.reduce((a, b) => (compare(a, b) <= 0 ? a : b)));
  const edges = [...closed.slice(start), ...closed.slice(0, start)];
  const [first, ...others] = edges.slice(0, mostEdges) as [Edge, ...Edge[]];
  const name = quote(first.from.id);
  const hint = 'Remove one of these dependencies.';
  const location = first.at();
  if (others.length === 0)
    return { message: `The slice ${name} depends on itself.`, hint, location };
  const more = edges.length > mostEdges ? [`${edges.length - mostEdges} more`] : [];
  const way = [name, ...others.map(({ from }) => quote(from.id)), ...more, name].join(' → ');
  const related = others.map(({ from, to, at }) => ({
    message: `${quote(from.id)} depends on ${quote(to.id)} here.`,
    location: at(),
  }));
  return { message: `These slices block one another: ${way}.`, hint, location, related };
}

type Slice = Sources['slice'][number];

interface Edge {
  readonly from: Slice;
  readonly to: Slice;
  readonly at: () => Point;
}

interface Step {
  readonly slice: Slice;
  /** Its dependencies that were not followed yet. */
  readonly edges: Iterator<Edge, undefined>;
  /** The dependency that is followed now. */
  edge: Edge | undefined;
}
