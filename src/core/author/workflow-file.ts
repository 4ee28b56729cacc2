import type { GitHost } from '../git-host.ts';
import type { NewFile } from './start-roadmap.ts';

/**
 * Returns the file that checks a roadmap in every pull or merge request and publishes it when it is
 * merged, with the package that `packageFile` names; `undefined` for a host without one. Beside another
 * site, the roadmap is built but replaces nothing.
 */
export function workflowFile(host: GitHost, about: About): NewFile | undefined {
  return files[host]?.(about);
}

/** Returns the name of the file that `npm pack` makes of a version of Throughline. */
export function packageFile(version: string): string {
  return `throughline-${version}.tgz`;
}

const files: Readonly<Partial<Record<GitHost, (about: About) => NewFile>>> = {
  github: (about) => ({ path: '.github/workflows/roadmap.yml', text: github(about) }),
  gitlab: (about) => ({ path: '.gitlab-ci.yml', text: gitlab(about) }),
  forgejo: (about) => ({ path: '.forgejo/workflows/roadmap.yml', text: forgejo(about) }),
};

function github({ content, version, hasSite }: About): string {
  return `# Checks the roadmap in ${content}/ in every pull request, and ${hasSite ? 'builds' : 'publishes'} it from main.
name: Roadmap
on:
  pull_request:
  push:
    branches: [main]
permissions: {}
env:
${indented(2, aboutPackage)}
  THROUGHLINE: ./${packageFile(version)}
jobs:
  roadmap:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: read }
    steps:
      # The whole history: dates, changes and slipped promises come from it.
      - uses: ${actions.checkout}
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: ${actions.setupNode}
        with: { node-version: 24, package-manager-cache: false }
      - run: npx --yes "$THROUGHLINE" check --content ${content} --format github
      - if: github.event_name == 'push'
        run: npx --yes "$THROUGHLINE" build --content ${content}
${hasSite ? besideSite : alone}`;
}

const actions = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  uploadPages: 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  deployPages: 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
  uploadArtifact: 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0',
} as const;

const alone = `      - if: github.event_name == 'push'
        uses: ${actions.uploadPages}
        with: { path: dist }
  publish:
    if: github.event_name == 'push'
    needs: roadmap
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { pages: write, id-token: write }
    environment: { name: github-pages, url: '\${{ steps.deployment.outputs.page_url }}' }
    steps:
      - id: deployment
        uses: ${actions.deployPages}
`;

const besideSite = `      # This repository has a site already. To publish the roadmap in it, copy dist/ into a folder of
      # that site, such as roadmap/, and set "url" in roadmap.yml to its address.
      - if: github.event_name == 'push'
        uses: ${actions.uploadArtifact}
        with: { name: roadmap, path: dist, include-hidden-files: true }
`;

function gitlab({ content, version, hasSite }: About): string {
  const job = hasSite ? 'roadmap site' : 'pages';
  const note = hasSite
    ? '# This project has a site already: copy public/ into a folder of it to publish the roadmap.\n'
    : '';
  return `# Checks the roadmap in ${content}/ in every merge request, and ${hasSite ? 'builds' : 'publishes'} it from the default branch.
.throughline:
  image: node:24
  timeout: 15 minutes
  variables:
${indented(4, aboutPackage)}
    THROUGHLINE: ./${packageFile(version)}
    # The whole history: dates, changes and slipped promises come from it.
    GIT_DEPTH: 0

roadmap:
  extends: .throughline
  script:
    - npx --yes "$THROUGHLINE" check --content ${content} --format gitlab > roadmap-problems.json
  artifacts:
    when: always
    reports:
      codequality: roadmap-problems.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"

${note}${job}:
  extends: .throughline
  script:
    - npx --yes "$THROUGHLINE" build --content ${content} --out public
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
}

function forgejo({ content, version }: About): string {
  return `# Checks the roadmap in ${content}/ in every pull request, and builds it from main.
name: Roadmap
on:
  pull_request:
  push:
    branches: [main]
env:
${indented(2, aboutPackage)}
  THROUGHLINE: ./${packageFile(version)}
jobs:
  roadmap:
    runs-on: docker
    timeout-minutes: 15
    container: { image: 'node:24' }
    steps:
      # The whole history: dates, changes and slipped promises come from it.
      - uses: ${actions.checkout}
        with: { fetch-depth: 0, persist-credentials: false }
      - run: npx --yes "$THROUGHLINE" check --content ${content}
      # The finished site is in dist/: add a step that copies it to your web server.
      - if: github.event_name == 'push'
        run: npx --yes "$THROUGHLINE" build --content ${content}
`;
}

/** Says what to do until there is a release that the workflow can name, as `throughline@1.2.3`. */
const aboutPackage = [
  '# Throughline is not on npm yet: run "npm pack" in a clone of it, copy the file that it makes to the',
  '# root of this repository and commit it, or put its address here.',
];

function indented(by: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}

interface About {
  readonly content: string;
  readonly version: string;
  readonly hasSite: boolean;
}
