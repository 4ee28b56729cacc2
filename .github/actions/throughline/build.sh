#!/usr/bin/env bash
# Builds the roadmap in CONTENT into OUT, or a temporary folder. Output: site, that folder.
# MDX may be "--no-mdx". THROUGHLINE is the program to run.
set -euo pipefail
: "${OUT:=$RUNNER_TEMP/roadmap}"
here="$(dirname "$0")"
: "${THROUGHLINE:=$(dirname "$0")/../code/throughline.js}"

"$here/quote.sh" node "$THROUGHLINE" \
  build --content "$CONTENT" --out "$OUT" ${MDX:+"$MDX"} >&2
echo "site=$OUT" >>"$GITHUB_OUTPUT"
