#!/usr/bin/env bash
# Installs what Throughline needs to run, unless that is there. No script of a package runs.
set -euo pipefail
cd "$(dirname "$0")/../../.."
[ -d node_modules ] || npm ci --omit=dev --ignore-scripts --no-audit --no-fund
