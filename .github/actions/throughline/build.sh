#!/usr/bin/env bash
# Builds the roadmap in CONTENT into OUT, or a temporary folder. Output: site, that folder.
# MDX may be "--no-mdx".
set -euo pipefail
: "${OUT:=$RUNNER_TEMP/roadmap}"
here="$(dirname "$0")"

"$here/quote.sh" node "$here/../../../src/cli/start.js" \
  build --content "$CONTENT" --out "$OUT" ${MDX:+"$MDX"} >&2
echo "site=$OUT" >>"$GITHUB_OUTPUT"
