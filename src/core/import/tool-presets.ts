import type { Field } from './import-row.ts';
import { jiraToMarkdown } from './jira-to-markdown.ts';

/**
 * The meanings of columns of a tool's export, by their names in lower case. A tool is recognised by
 * columns that it alone has; the first that matches counts. `-` is a column that is left out.
 */
export const toolPresets: readonly ToolPreset[] = [
  {
    name: 'Jira',
    needs: ['issue key', 'summary'],
    toMarkdown: jiraToMarkdown,
    columns: {
      'issue key': 'from',
      'issue id': '-',
      'issue type': 'type',
      'parent key': 'parent',
      parent: 'parent',
      'parent summary': 'parent_title',
      'custom field (epic link)': 'parent',
      'epic link': 'parent',
      'fix versions': 'group',
      'fix version/s': 'group',
      resolved: 'shipped',
      resolution: 'because',
      'custom field (start date)': 'started',
      'inward issue link (blocks)': 'depends_on',
      'project name': '-',
      'project type': '-',
      'project lead': '-',
      labels: 'labels',
      sprint: '-',
    },
  },
  {
    name: 'Linear',
    needs: ['id', 'title', 'team', 'cycle number'],
    columns: {
      project: 'group',
      'project milestone': '-',
      initiatives: '-',
      completed: 'shipped',
      canceled: '-',
      archived: '-',
      estimate: '-',
      creator: '-',
    },
  },
  {
    name: 'Trello',
    needs: ['card id', 'card name', 'list name'],
    columns: {
      'card id': 'from',
      'card name': 'title',
      'card url': 'source',
      'card description': 'body',
      'list name': 'status',
      labels: 'labels',
      members: 'owner',
      'start date': 'started',
      'last activity date': 'shipped',
    },
  },
  {
    name: 'Aha!',
    needs: ['feature reference #', 'feature name'],
    columns: {
      'feature reference #': 'from',
      'feature name': 'title',
      'feature description': 'body',
      'feature status': 'status',
      'feature type': 'type',
      'feature url': 'source',
      'feature due date': 'target',
      'feature start date': 'started',
      'feature assigned to': 'owner',
      'assigned to': 'owner',
      'epic name': 'group',
      'initiative name': 'group',
      'release name': 'group',
    },
  },
  {
    name: 'Productboard',
    needs: ['name', 'type', 'timeframe'],
    columns: {
      type: 'type',
      parent: 'parent',
      timeframe: 'horizon',
      'productboard url': 'source',
      release: '-',
      teams: 'team',
    },
  },
  {
    name: 'GitHub issues',
    isJson: true,
    needs: ['title', 'state'],
    columns: {
      url: 'source',
      labels: 'labels',
      milestone: 'group',
      closedat: 'shipped',
      statereason: 'because',
      id: '-',
      number: '-',
    },
  },
  {
    name: 'GitHub project items',
    isJson: true,
    needs: ['title', 'id'],
    columns: { url: 'source', labels: 'labels', type: '-', number: '-', repository: '-', id: '-' },
  },
  {
    name: 'GitHub Projects',
    needs: ['title', 'url', 'assignees'],
    hasHandles: true,
    columns: { url: 'source', labels: 'labels', 'parent issue': 'parent', repository: '-' },
  },
];

/** Names of columns of any file, by their meaning. `likelyKey` knows more names. */
export const columnNames: Readonly<Partial<Record<Field, readonly string[]>>> = {
  from: ['id', 'key', 'reference', 'reference #', 'external id', 'ticket'],
  title: ['summary', 'name', 'item', 'feature', 'task', 'epic name', 'initiative name', 'subject'],
  body: ['description', 'desc', 'body', 'notes', 'details', 'content'],
  type: ['type', 'issue type', 'item type', 'entity type', 'work item type'],
  parent: ['parent', 'epic', 'parent issue', 'parent id', 'parent feature', 'objective', 'intent'],
  group: ['milestone', 'release', 'theme', 'category', 'section', 'project', 'initiative', 'area'],
  status: ['state', 'workflow status', 'progress'],
  horizon: ['timeframe', 'when', 'bucket', 'quarter', 'target quarter', 'time frame', 'iteration'],
  owner: ['assignee', 'assignees', 'assigned to', 'lead', 'members', 'responsible', 'dri'],
  team: ['teams', 'squad'],
  target: ['due date', 'due', 'deadline', 'target date', 'end date', 'eta', 'release date'],
  started: ['start date', 'start'],
  shipped: ['completed', 'completed at', 'closed at', 'done on', 'resolved', 'completion date'],
  depends_on: ['blocked by', 'dependencies', 'depends on'],
  source: ['url', 'link', 'web url', 'permalink', 'address'],
  priority: ['priority'],
  labels: ['label', 'tags', 'tag'],
  order: ['rank', 'position'],
  because: ['resolution', 'reason'],
};

export interface ToolPreset {
  readonly name: string;
  readonly needs: readonly string[];
  /** Whether it is JSON, not a table. */
  readonly isJson?: true;
  /** Whether owners are handles without their sign. */
  readonly hasHandles?: true;
  /** Makes Markdown of its descriptions, where they have a markup of their own. */
  readonly toMarkdown?: (text: string) => string;
  readonly columns: Readonly<Record<string, Field | '-'>>;
}
