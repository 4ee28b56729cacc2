#!/usr/bin/env bash
# Checks the roadmap in CONTENT and shows problems beside their lines, with a BASE only those that are
# new since that commit. Errors do not fail here.
# Outputs: errors, "true" or "false"; sound, whether there are no errors at all, also older ones; found,
# a summary in one sentence; rest, a file that lists the problems that GitHub does not show beside
# lines, empty without any. MDX may be "--no-mdx".
set -euo pipefail
: "${THROUGHLINE:=$(dirname "$0")/../code/throughline.js}"

found=$(mktemp) problems=$(mktemp)
status=0
node "$THROUGHLINE" check --format github --content "$CONTENT" ${MDX:+"$MDX"} \
  ${BASE:+--since "$BASE"} >"$problems" 2>"$found" || status=$?
cat "$problems"
cat "$found" >&2
if [ "$status" -gt 1 ]; then exit "$status"; fi

sound=false
if [ "$status" = 0 ]; then
  # A roadmap with older errors cannot be built.
  if [ -z "${BASE:-}" ] ||
    node "$THROUGHLINE" check --format json --content "$CONTENT" ${MDX:+"$MDX"} >/dev/null; then
    sound=true
  fi
fi

# GitHub shows ten errors and ten warnings of a step. The others are listed by their first line, as
# unescaped text instead of commands.
rest="$RUNNER_TEMP/roadmap-rest.txt"
awk '/^::(error|warning) / && ++count[$1] > 10' "$problems" |
  sed -E -e 's/^::(error|warning) file=([^,]*),line=([0-9]+),col=([0-9]+),[^:]*::/\2:\3:\4  \1  /' \
    -e 's/%0A.*//' -e 's/%2C/,/g' -e 's/%3A/:/g' -e 's/%25/%/g' >"$rest"
if [ ! -s "$rest" ]; then rest=''; fi

{
  if [ "$status" = 1 ]; then echo errors=true; else echo errors=false; fi
  echo "sound=$sound"
  echo "found=$(tail -n 1 "$found")"
  echo "rest=$rest"
} >>"$GITHUB_OUTPUT"
