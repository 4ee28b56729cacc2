/**
 * How styles are shared out: all pages take the style sheet of the vision; those of items below it,
 * the board with the map, the other lists, and the timeline take a second one for what only they show.
 * So no page carries much that it does not need, or asks for more than two. A group takes with it what
 * its modules import, so what several groups share belongs to the first.
 */
export const styleSheets = [
  { name: 'style', test: (id: string) => hasStyles(id) && !later.test(id) },
  { name: 'thread', test: (id: string) => hasStyles(id) && thread.test(id) },
  { name: 'board', test: (id: string) => hasStyles(id) && board.test(id) },
  { name: 'lists', test: (id: string) => hasStyles(id) && list.test(id) },
];

/** The helper that Vite puts around every `import()`. */
export const preloadHelper = '\0vite/preload-helper.js';

/**
 * Code that scripts share: one file for every page, and one for the board and the map. A request for a
 * file of its own would take longer than what is in it.
 */
export const sharedScripts = [
  {
    name: 'common',
    test: (id: string) =>
      id === preloadHelper || /\/client\/(?:attempt|keys-are-on|speaker)\.ts$/.test(id),
  },
  { name: 'replay', test: (id: string) => /\/(?:fit-columns|replay|write-places)\.ts$/.test(id) },
];

/** Returns the settings of a build that is split so. */
export function splitBy(groups: readonly Group[]) {
  return { rolldownOptions: { output: { codeSplitting: { groups: [...groups] } } } };
}

interface Group {
  readonly name: string;
  readonly test: (id: string) => boolean;
}

/**
 * Returns whether a module adds to the page's styles. Browser scripts, and styles loaded later by
 * address, do not.
 */
function hasStyles(id: string): boolean {
  return styled.test(id) && !/[?&](?:url|type=script)\b/.test(id);
}

const styled = /\/src\/(?:site|diagrams)\/.*\.(?:astro|css)(?:\?|$)/;
const thread =
  /\/site\/(?:assumptions|base\/Columns|changes\/ItemHistory|done|items\/(?:Evidence|LastChanged|Links|\w+Facts)|thread|vision\/(?:GoalStatusLine|Readings)|pages\/(?:assumptions|done|embed\/intents|goals|intents|slices))\b/;
const board = /\/site\/(?:board|changes\/Replay|map|pages\/(?:embed\/roadmap|map|roadmap))\b/;
/** But for what others show of changes. */
const list =
  /\/site\/(?:changes(?!\/(?:ItemHistory|Replay|SlipLedger))|health|meetings|people|teams|pages\/(?:changes|guide|health|later|now|people|removed|rules|teams))\b/;
const ownWay = /\/site\/(?:search\/(?:Branch|Outline)|timeline|pages\/(?:404|search|timeline))\b/;
const later = new RegExp([thread, board, list, ownWay].map(({ source }) => source).join('|'));
