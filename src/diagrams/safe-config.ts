import { isRecord } from './is-record.ts';

/**
 * Returns the settings that a diagram may choose: numbers, switches and plain words that arrange
 * it. Removes those about safety, fonts (they are measured), colours (they follow the theme) and
 * addresses.
 */
export function safeConfig(configs: readonly unknown[]): DiagramConfig {
  const merged: Record<string, DiagramConfig[string]> = {};
  for (const config of configs) {
    if (!isRecord(config)) continue;
    for (const [key, value] of Object.entries(config)) {
      if (!isAllowedKey(key)) continue;
      if (isPlain(value)) merged[key] = value;
      else if (isRecord(value) && sections.has(key)) {
        merged[key] = { ...sectionOf(merged[key]), ...plainValues(value) };
      }
    }
  }
  return merged;
}

const sections = new Set(
  [
    'flowchart',
    'sequence',
    'gantt',
    'journey',
    'timeline',
    'class',
    'state',
    'er',
    'pie',
    'block',
  ].concat(
    ['quadrantChart', 'xyChart', 'requirement', 'mindmap', 'kanban', 'gitGraph', 'c4', 'sankey'],
    ['packet', 'architecture', 'radar', 'treemap', 'treeView', 'venn', 'wardley', 'cynefin', 'elk'],
    ['usecase', 'swimlane', 'agentflow', 'railroad', 'ishikawa', 'eventmodeling', 'wardley-beta'],
  ),
);

function plainValues(section: Readonly<Record<string, unknown>>): Record<string, PlainValue> {
  const values: Record<string, PlainValue> = {};
  for (const [key, value] of Object.entries(section)) {
    if (isAllowedKey(key) && isPlain(value)) values[key] = value;
  }
  return values;
}

const forbidden = new RegExp(
  [
    'secur|theme|css|font|html|colou?r|fill|stroke|background|bkg|border|style|url|href|link',
    'icon|look|maxText|maxEdges|log|suppress|absolute|determin|startOn|purify|math|proto',
    'construct|^__|ticketBase|handDrawn',
  ].join('|'),
  'i',
);
const allowedAnyway = new Set(['borderWidth', 'labelStyle']);

function isAllowedKey(key: string): boolean {
  return /^[A-Za-z][\w-]{0,40}$/.test(key) && (allowedAnyway.has(key) || !forbidden.test(key));
}

function isPlain(value: unknown): value is PlainValue {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= 5000;
  return (
    typeof value === 'boolean' || (typeof value === 'string' && /^[\w .,%:/+-]{0,60}$/.test(value))
  );
}

function sectionOf(value: DiagramConfig[string] | undefined): Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' ? value : {};
}

type PlainValue = number | boolean | string;

export type DiagramConfig = Readonly<
  Record<string, PlainValue | Readonly<Record<string, PlainValue>>>
>;
