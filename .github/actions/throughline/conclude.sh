#!/usr/bin/env bash
# Fails the run of a roadmap with errors, unless ADVISORY is "true".
set -euo pipefail
if [ "$ADVISORY" = true ]; then
  echo 'The roadmap has errors. Set "strict: true" to fail pull requests with errors.'
else
  echo 'The roadmap has errors.'
  exit 1
fi
