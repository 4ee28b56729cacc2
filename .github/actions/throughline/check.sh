#!/usr/bin/env bash
# Checks the roadmap in CONTENT and shows every problem beside its line. Errors do not fail here.
# Tells: errors, "true" or "false"; found, a sentence on all of it. MDX may be "--no-mdx".
set -euo pipefail
throughline="$(dirname "$0")/../../../src/cli/main.ts"

found=$(mktemp)
status=0
node "$throughline" check --format github --content "$CONTENT" ${MDX:+"$MDX"} 2>"$found" || status=$?
cat "$found" >&2
if [ "$status" -gt 1 ]; then exit "$status"; fi

{
  if [ "$status" = 1 ]; then echo errors=true; else echo errors=false; fi
  echo "found=$(tail -n 1 "$found")"
} >>"$GITHUB_OUTPUT"
