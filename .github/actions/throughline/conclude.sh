#!/usr/bin/env bash
# The verdict on a roadmap with errors: where it is not ADVISORY, it fails.
set -euo pipefail
if [ "$ADVISORY" = true ]; then
  echo 'The roadmap has errors. This is advice: "strict: true" has it hold a pull request up.'
else
  echo 'The roadmap has errors.'
  exit 1
fi
