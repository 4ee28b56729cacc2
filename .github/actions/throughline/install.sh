#!/usr/bin/env bash
# Installs PACKAGE, such as "throughline@1.2.3" or the file of a package, in a folder of its own; when it is
# empty, the version that these scripts are of. Runs no script of a package. The next steps run
# THROUGHLINE; nothing is installed when it names a program already.
set -euo pipefail
if [ -n "${THROUGHLINE:-}" ]; then exit; fi
home=$RUNNER_TEMP/throughline
if [ -z "$PACKAGE" ]; then
  manifest=$(cd "$(dirname "$0")/../../.." && pwd)/package.json
  PACKAGE=throughline@$(node -p 'require(process.argv[1]).version' "$manifest")
fi
npm install --prefix "$home" --ignore-scripts --no-audit --no-fund "$PACKAGE"
echo "THROUGHLINE=$home/node_modules/throughline/lib/code/throughline.js" >>"$GITHUB_ENV"
