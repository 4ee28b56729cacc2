#!/usr/bin/env bash
# Reports the effect of a merge request on the roadmap in CONTENT: the new problems as a report on code
# quality, the changes in the log and, with a COMMENT_TOKEN, in a note, and the site in OUT. Exits with
# 1 when it brings errors. GitLab's predefined variables identify the merge request.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
: "${THROUGHLINE:=$here/../code/throughline.js}"
export THROUGHLINE
work=$(mktemp -d)
CONTENT=$("$here/folder.sh" "$CONTENT")

mdx=''
if [ "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID" != "$CI_MERGE_REQUEST_PROJECT_ID" ]; then mdx=--no-mdx; fi

# In a pipeline for merged results, GitLab names the target commit and the pushed commit.
base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}
head=${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-}

# Without the commit to compare with, all problems are reported.
since=()
if git cat-file -e "$base^{commit}" 2>/dev/null; then since=(--since "$base"); fi

status=0 errors='' found=''
if [ -e "$CONTENT" ]; then
  check=(node "$THROUGHLINE" check --content "$CONTENT" ${mdx:+"$mdx"})
  "${check[@]}" "${since[@]}" --format gitlab >roadmap-problems.json 2>"$work/found" || status=$?
  if [ "$status" -gt 1 ]; then
    cat "$work/found"
    exit "$status"
  fi
  found=$(tail -n 1 "$work/found")
  if [ "$status" = 1 ]; then
    errors=true
    "${check[@]}" "${since[@]}" || true
  else
    errors=false
    # A roadmap with older errors cannot be built.
    if "${check[@]}" --format json >/dev/null; then
      node "$THROUGHLINE" build --content "$CONTENT" --out "$OUT" ${mdx:+"$mdx"}
    fi
  fi
else
  echo '[]' >roadmap-problems.json
fi

export CONTENT RUNNER_TEMP=$work GITHUB_OUTPUT=$work/output
BASE=$base HEAD_SHA=$head "$here/diff.sh"
changes=$(sed -n 's/^changes=//p' "$work/output")

CHANGES=$changes ERRORS=$errors FOUND=$found MDX=$mdx PREVIEW='' REST='' TOUCHED=true \
  GITHUB_STEP_SUMMARY=$work/summary "$here/report.sh"
cat "$work/summary"

if [ -n "${COMMENT_TOKEN:-}" ]; then
  COMMENT=post node "$here"/comment.[jt]s "$work/roadmap-report.md"
fi
exit "$status"
