import { measureText } from '../font/measure-text.ts';
import { palette, seriesRole, type Role } from '../palette.ts';
import type { DiagramConfig } from '../safe-config.ts';

/**
 * Returns the configuration of Mermaid for one diagram: ours, with what the author may arrange in
 * it.
 */
export function diagramSettings(text: string, wishes: DiagramConfig): Record<string, unknown> {
  const settings: Record<string, unknown> = { ...arrangement, ...arrangementFor(text) };
  for (const [key, value] of Object.entries(wishes)) {
    const section = settings[key];
    settings[key] =
      typeof value === 'object' && typeof section === 'object' ? { ...section, ...value } : value;
  }
  for (const [key, value] of Object.entries(fonts)) {
    const section = settings[key];
    settings[key] = typeof section === 'object' ? { ...section, ...value } : { ...value };
  }
  const flowchart = typeof settings['flowchart'] === 'object' ? settings['flowchart'] : {};
  return {
    ...settings,
    ...safety,
    flowchart: { ...flowchart, htmlLabels: false },
    themeCSS: styleFor(text),
  };
}

const family = 'Newsreader';

/**
 * Reserves as much room as the longest section name of a Gantt chart needs, because names are left
 * of their section.
 */
function arrangementFor(text: string): Record<string, unknown> {
  if (!/^\s*gantt\b/.test(text)) return {};
  const names = [...text.matchAll(/^\s*section\s+(.+)$/gm)].map(([, name]) => name ?? '');
  const font = { size: 14, weight: 400, italic: false, monospace: false };
  const width = Math.max(40, ...names.map((name) => measureText(name.trim(), font)));
  return { gantt: { ...arrangement.gantt, leftPadding: Math.ceil(Math.min(width, 300)) + 28 } };
}

/**
 * Corrections of what Mermaid does without HTML labels: lines show through the labels of edges, and
 * labels of some kinds are set from the middle of their box to its right.
 */
function styleFor(text: string): string {
  const edges = '.edgeLabel rect, .edgeLabel .label rect { opacity: 1; }';
  const centred = /^\s*usecase-beta/.test(text);
  const rules = [edges, `.grid .tick line { stroke: ${palette.hairline}; opacity: 1; }`];
  if (centred) rules.push('.node .label text { text-anchor: middle; }');
  // Names of sections would be set in the colour of their own background.
  if (/^\s*journey/.test(text)) rules.push(`text.journey-section { fill: ${palette.ink}; }`);
  return rules.join(' ');
}

/** The settings that no diagram can change. */
const safety = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  htmlLabels: false,
  deterministicIds: true,
  theme: 'base',
  look: 'classic',
  fontFamily: family,
  fontSize: 16,
  maxTextSize: 50_000,
  maxEdges: 500,
  logLevel: 5,
} as const;

const seriesColours = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => palette[seriesRole(index)]);

/** Measures for text set in the site's serif, and for the width of its column. */
const arrangement = {
  gantt: {
    barHeight: 26,
    barGap: 6,
    topPadding: 56,
    axisFormat: '%d %b',
    rightPadding: 24,
    gridLineStartPadding: 44,
    useWidth: 760,
  },
  sequence: {
    textPlacement: 'tspan',
    actorMargin: 40,
    height: 50,
    messageMargin: 32,
    wrapPadding: 8,
    noteMargin: 10,
  },
  xyChart: { width: 680, height: 420 },
  sankey: { width: 680, height: 380, showValues: true },
  quadrantChart: { chartWidth: 520, chartHeight: 520, pointLabelFontSize: 14 },
  radar: {
    width: 460,
    height: 420,
    marginTop: 40,
    marginBottom: 40,
    marginLeft: 80,
    marginRight: 140,
  },
  venn: { width: 680, height: 420 },
  c4: { c4ShapeInRow: 3, textPlacement: 'tspan' },
  journey: { textPlacement: 'tspan', actorColours: seriesColours },
  timeline: { textPlacement: 'tspan' },
  er: { fontSize: 15, nodeSpacing: 100, rankSpacing: 70 },
};

const sequenceFonts = Object.fromEntries(
  ['actor', 'note', 'message'].flatMap((part) => [
    [`${part}FontFamily`, family],
    [`${part}FontSize`, 15],
  ]),
);

const c4Parts = [
  'person',
  'system',
  'system_db',
  'system_queue',
  'container',
  'container_db',
].concat(['container_queue', 'component', 'component_db', 'component_queue']);

const fonts: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  sequence: sequenceFonts,
  gantt: { fontSize: 14, sectionFontSize: 14 },
  journey: { taskFontFamily: family, titleFontFamily: family, taskFontSize: 15 },
  timeline: { taskFontFamily: family, taskFontSize: 15 },
  usecase: {
    actorFontFamily: family,
    usecaseFontFamily: family,
    actorFontSize: 15,
    usecaseFontSize: 15,
  },
  c4: { ...c4Fonts(), ...c4Colours() },
};

function c4Fonts(): Record<string, string | number> {
  const parts = ['boundary', 'message', ...c4Parts, ...c4Parts.map((part) => `external_${part}`)];
  return Object.fromEntries(
    parts.flatMap((part) => [
      [`${part}FontFamily`, family],
      [`${part}FontSize`, part === 'message' ? 13 : 15],
    ]),
  );
}

/** Distinguishes people, internal and external systems by their backgrounds. */
function c4Colours(): Record<string, string> {
  const background = (part: string): Role =>
    part === 'person' ? 'soft-1' : part.startsWith('system') ? 'soft-3' : 'surface';
  return Object.fromEntries(
    c4Parts.flatMap((part) => [
      [`${part}_bg_color`, palette[background(part)]],
      [`${part}_border_color`, palette.line],
      [`external_${part}_bg_color`, palette.paper],
      [`external_${part}_border_color`, palette.line],
    ]),
  );
}
