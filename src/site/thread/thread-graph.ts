import type { Intent, Slice } from '../../core/roadmap/roadmap.ts';
import { oncePer } from '../../core/once-per.ts';

/**
 * Returns slices of an intent as a graph of their dependencies, with the slices of other intents
 * that block these or are blocked by them. If there are many of those, each other intent is one
 * node. Returns `undefined` when nothing depends on anything, and when there are more slices than a
 * drawing can show.
 */
export function threadGraph(slices: readonly Slice[]): ThreadGraph | undefined {
  if (slices.length > mostDrawn || !slices.some(isLinked)) return undefined;
  const own = new Set(slices);
  const intents = new Set(slices.map(({ intent }) => intent));
  const isShown = (slice: Slice) => own.has(slice) || !intents.has(slice.intent);
  const links = linksOf(slices, own).filter((link) => link.every(isShown));
  const others = new Set(links.flat().filter((slice) => !own.has(slice)));
  const isGrouped = others.size > mostOthers;
  const nodes: GraphNode[] = slices.map((slice) => ({ kind: 'own', slice }));
  const indices = new Map<unknown, number>(slices.map((slice, index) => [slice, index]));
  const groups = { before: new Map<Intent, Slice[]>(), after: new Map<Intent, Slice[]>() };

  const indexOf = (slice: Slice, side: 'before' | 'after'): number => {
    const members = isGrouped && !own.has(slice) ? groups[side].get(slice.intent) : undefined;
    if (members && !members.includes(slice)) members.push(slice);
    const key = members ?? slice;
    const known = indices.get(key);
    if (known !== undefined) return known;
    if (!isGrouped) {
      indices.set(slice, nodes.push({ kind: 'other', slice }) - 1);
    } else {
      const group = [slice];
      groups[side].set(slice.intent, group);
      indices.set(group, nodes.push({ kind: 'group', intent: slice.intent, slices: group }) - 1);
    }
    return nodes.length - 1;
  };

  const edges = new Map<string, GraphEdge>();
  for (const [before, after] of links) {
    const from = indexOf(before, 'before');
    const to = indexOf(after, 'after');
    const state = stateOf(before, after);
    const known = edges.get(`${from} ${to}`);
    if (known === undefined || state === 'waits') edges.set(`${from} ${to}`, { from, to, state });
  }
  return { nodes, edges: [...edges.values()] };
}

/** More slices than these are read more easily in a list. */
const mostDrawn = 60;

/** More slices of other intents than these are drawn as their intents. */
const mostOthers = 6;

function isLinked({ dependsOn, blocks }: Slice): boolean {
  return dependsOn.length > 0 || blocks.length > 0;
}

function linksOf(slices: readonly Slice[], own: ReadonlySet<Slice>): readonly SliceLink[] {
  const isOwn = (slice: Slice) => own.has(slice);
  return slices.flatMap((slice) => [
    ...nearestWithin(slice, isOwn).map((before): SliceLink => [before, slice]),
    ...slice.blocks.filter((after) => !isOwn(after)).map((after): SliceLink => [slice, after]),
  ]);
}

/** Returns the state of the link between a slice and one that depends on it. */
export function stateOf(before: Slice, after: Slice): LinkState {
  if (before.status === 'dropped' || after.status === 'dropped') return 'lost';
  return before.status === 'shipped' ? 'done' : 'waits';
}

/** The dependencies of a slice, without those that block another of its dependencies. */
export const nearestDependencies = oncePer((slice: Slice) => nearestWithin(slice, () => true));

/** The nearest dependencies of a slice, where only slices that `mayImply` are looked through. */
function nearestWithin(
  { dependsOn }: Slice,
  mayImply: (slice: Slice) => boolean,
): readonly Slice[] {
  if (dependsOn.length < 2) return dependsOn;
  const behind = slicesBehind(dependsOn, mayImply, false);
  const behindShipped = slicesBehind(dependsOn, mayImply, true);
  return dependsOn.filter((far) => !(far.status === 'shipped' ? behindShipped : behind).has(far));
}

/** Returns the slices that block the given ones, also through others. Dropped slices block nothing. */
function slicesBehind(
  starts: readonly Slice[],
  mayImply: (slice: Slice) => boolean,
  isThroughShipped: boolean,
): ReadonlySet<Slice> {
  const behind = new Set<Slice>();
  const seen = new Set<Slice>();
  const open = [...starts];
  for (let slice = open.pop(); slice !== undefined; slice = open.pop()) {
    if (seen.has(slice) || seen.size >= mostSeen) continue;
    seen.add(slice);
    const isCarrying =
      slice.status !== 'dropped' && (slice.status !== 'shipped' || isThroughShipped);
    if (!isCarrying || !mayImply(slice)) continue;
    for (const each of slice.dependsOn) {
      behind.add(each);
      open.push(each);
    }
  }
  return behind;
}

/** Beyond these, something may be drawn twice: every page would look through it all. */
const mostSeen = 1000;

type SliceLink = readonly [before: Slice, after: Slice];

export interface ThreadGraph {
  /** The slices of the intent in their order, then the others. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export type GraphNode =
  | { readonly kind: 'own' | 'other'; readonly slice: Slice }
  | { readonly kind: 'group'; readonly intent: Intent; readonly slices: readonly Slice[] };

/** From a node to one that depends on it, both by their index. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly state: LinkState;
}

/** `done`: the dependency has shipped; `lost`: one of the two was dropped. */
export type LinkState = 'done' | 'waits' | 'lost';
