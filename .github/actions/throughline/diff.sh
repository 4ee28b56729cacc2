#!/usr/bin/env bash
# Writes the changes of the roadmap in CONTENT since BASE as Markdown. Links lead to HEAD_SHA, the
# pushed commit, because the merge commit that is checked out is in no branch.
# Output: changes, the file with the Markdown; empty when nothing can be compared.
set -euo pipefail
here="$(dirname "$0")"
: "${THROUGHLINE:=$(dirname "$0")/../code/throughline.js}"

changes="$RUNNER_TEMP/roadmap-changes.md"
"$here/quote.sh" node "$THROUGHLINE" \
  diff --format markdown --content "$CONTENT" "$BASE" HEAD >"$changes" || true

if [[ ${HEAD_SHA:-} =~ ^[0-9a-f]{40,64}$ ]]; then
  merged=$(git rev-parse HEAD)
  sed -E -e "s/$merged/$HEAD_SHA/g" -e "s/(\[| )${merged:0:7}(\]|:|\.)/\1${HEAD_SHA:0:7}\2/g" \
    "$changes" >"$changes.linked"
  mv "$changes.linked" "$changes"
fi

if [ -s "$changes" ]; then
  echo "changes=$changes" >>"$GITHUB_OUTPUT"
else
  echo '::warning::The previous roadmap cannot be read, so the changes are not reported.'
fi
