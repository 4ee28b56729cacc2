#!/usr/bin/env bash
# What a merge request means for the roadmap in CONTENT: the problems as a report on code quality, what
# changes in the log and, where there is a COMMENT_TOKEN, in a note, and the site in OUT. Exits with 1
# when the roadmap has errors. Which merge request it is, GitLab's predefined variables say.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
throughline="$here/../../../src/cli/start.js"
work=$(mktemp -d)

mdx=''
if [ "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID" != "$CI_MERGE_REQUEST_PROJECT_ID" ]; then mdx=--no-mdx; fi

# Where what merging would make is checked out, GitLab names what that is merged into.
base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}

status=0
node "$throughline" check --format gitlab --content "$CONTENT" ${mdx:+"$mdx"} \
  >roadmap-problems.json 2>"$work/found" || status=$?
if [ "$status" -gt 1 ]; then
  cat "$work/found"
  exit "$status"
fi

errors=false changes=''
if [ "$status" = 1 ]; then
  errors=true
  node "$throughline" check --content "$CONTENT" ${mdx:+"$mdx"} || true
else
  if node "$throughline" diff --format markdown --content "$CONTENT" "$base" HEAD >"$work/changes"; then
    changes="$work/changes"
  fi
  node "$throughline" build --content "$CONTENT" --out "$OUT" ${mdx:+"$mdx"}
fi

CHANGES=$changes ERRORS=$errors FOUND=$(tail -n 1 "$work/found") MDX=$mdx PREVIEW='' REST='' TOUCHED=true \
  RUNNER_TEMP=$work GITHUB_OUTPUT=/dev/null GITHUB_STEP_SUMMARY=$work/summary "$here/report.sh"
cat "$work/summary"

if [ -n "${COMMENT_TOKEN:-}" ]; then
  COMMENT=post node "$here/comment.ts" "$work/roadmap-report.md"
fi
exit "$status"
