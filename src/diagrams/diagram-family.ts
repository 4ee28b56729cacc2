/** Returns the family of a diagram, whatever Mermaid calls its version: `flowchart`. */
export function familyOf(kind: string): DiagramFamily {
  return Object.hasOwn(families, kind) ? families[kind as keyof typeof families] : 'other';
}

const families = {
  'flowchart-v2': 'flowchart',
  'flowchart-elk': 'flowchart',
  flowchart: 'flowchart',
  swimlane: 'swimlanes',
  agentflow: 'agent-flow',
  sequence: 'sequence',
  class: 'class',
  classDiagram: 'class',
  state: 'state',
  stateDiagram: 'state',
  er: 'entity-relationship',
  gantt: 'gantt',
  journey: 'journey',
  pie: 'pie',
  quadrantChart: 'quadrant',
  requirement: 'requirement',
  gitGraph: 'git',
  mindmap: 'mindmap',
  timeline: 'timeline',
  kanban: 'kanban',
  block: 'block',
  packet: 'packet',
  architecture: 'architecture',
  sankey: 'sankey',
  xychart: 'chart',
  radar: 'radar',
  treemap: 'treemap',
  treeView: 'tree',
  c4: 'c4',
  venn: 'venn',
  ishikawa: 'cause-and-effect',
  wardley: 'wardley',
  'wardley-beta': 'wardley',
  cynefin: 'cynefin',
  usecase: 'use-case',
  eventmodeling: 'event-model',
  railroad: 'railroad',
  railroadEbnf: 'railroad',
  railroadAbnf: 'railroad',
  railroadPeg: 'railroad',
} as const;

/** A family of diagrams that people have one name for. */
export type DiagramFamily = (typeof families)[keyof typeof families] | 'other';
