#!/usr/bin/env bash
# Removes the note on a merge request that no longer changes the roadmap in CONTENT.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
work=$(mktemp -d)

export CONTENT=$("$here/folder.sh" "$CONTENT") RUNNER_TEMP=$work GITHUB_OUTPUT=/dev/null
ADVISORY=true CHANGES='' ERRORS='' FOUND='' MDX='' PREVIEW='' REST='' TOUCHED=false "$here/report.sh"
COMMENT=remove node "$here"/comment.[jt]s "$work/roadmap-report.md"
