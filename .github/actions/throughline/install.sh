#!/usr/bin/env bash
# Installs the packages of Throughline, unless they are installed. Runs no script of a package.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -d node_modules ] || npm ci --omit=dev --ignore-scripts --no-audit --no-fund
