#!/usr/bin/env bash
# Installs PACKAGE, such as "./throughline-0.1.0.tgz" or its address, in a folder of its own. Runs no
# script of a package. The next steps run THROUGHLINE; nothing is installed when it names a program
# already.
set -euo pipefail
if [ -n "${THROUGHLINE:-}" ]; then exit; fi
home=$RUNNER_TEMP/throughline
if [ -z "$PACKAGE" ]; then
  echo '::error::The input "package" is missing. It says what npm installs, such as "./throughline-0.1.0.tgz".'
  exit 1
fi
npm install --prefix "$home" --ignore-scripts --no-audit --no-fund "$PACKAGE"
echo "THROUGHLINE=$home/node_modules/throughline/lib/code/throughline.js" >>"$GITHUB_ENV"
