#!/usr/bin/env bash
# Writes down what changes about the roadmap in CONTENT since BASE, as Markdown.
# Tells: changes, the file it is written in; empty when BASE cannot be read.
set -euo pipefail
here="$(dirname "$0")"

changes="$RUNNER_TEMP/roadmap-changes.md"
if "$here/quote.sh" node "$here/../../../src/cli/start.js" \
  diff --format markdown --content "$CONTENT" "$BASE" HEAD >"$changes"; then
  echo "changes=$changes" >>"$GITHUB_OUTPUT"
else
  echo '::warning::The roadmap as it was before cannot be read, so what changes cannot be told.'
fi
