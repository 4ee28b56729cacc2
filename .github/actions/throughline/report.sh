#!/usr/bin/env bash
# Puts together what there is to say of a change, and shows it in the summary of the run.
# Reads CONTENT, ADVISORY, TOUCHED, MDX, FOUND, ERRORS, REST, CHANGES and PREVIEW. REST is a file of
# problems that are not shown beside their lines: the summary lists them.
# Tells: report, a file of Markdown whose first line says whose comment it is.
set -euo pipefail

beside='Each is explained beside its line.'
if [ -n "$REST" ]; then
  beside='The first ten errors and warnings are explained beside their lines, and all others are listed in the summary of the run.'
fi

report="$RUNNER_TEMP/roadmap-report.md"
{
  echo "<!-- throughline ${CONTENT//--/- -} -->"
  echo '## What this means for the roadmap'
  echo
  if [ "$TOUCHED" != true ]; then
    echo 'Nothing: it does not touch the roadmap any more.'
  elif [ "$ERRORS" = true ]; then
    echo "It cannot be told while the roadmap has errors: **$FOUND** $beside"
    echo
    if [ "$ADVISORY" = true ]; then
      echo 'This is advice: nothing is held up by it.'
    else
      echo 'This check fails until they are mended.'
    fi
  else
    if [ -n "$CHANGES" ]; then
      cat "$CHANGES"
    else
      echo 'What changes cannot be told; the log of the run says why.'
    fi
    echo
    if [ -n "$PREVIEW" ]; then
      echo "[Download the site as it would be]($PREVIEW), unzip it, and serve it with \`throughline preview --out FOLDER\`. $FOUND"
    else
      echo "$FOUND"
    fi
  fi
  if [ -n "$MDX" ]; then
    echo
    echo '<sub>This comes from a fork: `.mdx` files, which are code, are refused, and what may only read cannot comment, so it is told here.</sub>'
  fi
} >"$report"

if [ "$TOUCHED" = true ]; then
  {
    tail -n +2 "$report"
    if [ -n "$REST" ]; then
      echo
      echo '### Not shown beside its line'
      echo
      # What is indented is code, whatever an author has written.
      sed 's/^/    /' "$REST"
    fi
  } >>"$GITHUB_STEP_SUMMARY"
fi
echo "report=$report" >>"$GITHUB_OUTPUT"
