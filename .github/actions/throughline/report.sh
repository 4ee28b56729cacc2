#!/usr/bin/env bash
# Writes the report on a change, and shows it in the summary of the run.
# Reads CONTENT, ADVISORY, TOUCHED, MDX, FOUND, ERRORS, REST, CHANGES and PREVIEW. REST is a file of
# problems that are not shown beside their lines: the summary lists them. FOUND and ERRORS are empty
# when there is no content folder.
# Output: report, a file of Markdown whose first line identifies our comment.
set -euo pipefail

# The summary of a step is limited to 1 MiB.
most=1000

beside='Each is explained beside its line.'
if [ -n "$REST" ]; then
  beside='The first ten errors and warnings are explained beside their lines, and all others are listed in the summary of the run.'
fi

report="$RUNNER_TEMP/roadmap-report.md"
{
  echo "<!-- throughline ${CONTENT//--/- -} -->"
  echo '## Effect on the roadmap'
  echo
  if [ "$TOUCHED" != true ]; then
    echo 'None: this no longer changes the roadmap.'
  elif [ "$ERRORS" = true ]; then
    if [ "$ADVISORY" = true ]; then
      advice='This check only advises: it does not fail.'
    else
      advice='This check fails until they are fixed.'
    fi
    echo "**$FOUND** $beside $advice"
    if [ -n "$CHANGES" ]; then
      echo
      cat "$CHANGES"
    fi
  else
    if [ -n "$CHANGES" ]; then
      cat "$CHANGES"
    else
      echo 'The changes cannot be reported. Read the log of the run for the reason.'
    fi
    if [ -n "$PREVIEW$FOUND" ]; then echo; fi
    if [ -n "$PREVIEW" ]; then
      echo "[Download a preview of the site]($PREVIEW), unzip it, and serve it with \`throughline preview --out FOLDER\`. $FOUND"
    elif [ -n "$FOUND" ]; then
      echo "$FOUND"
    fi
  fi
  if [ -n "$MDX" ]; then
    echo
    echo '<sub>This comes from a fork: `.mdx` files, which are code, are refused, and the report is here because the run may not comment.</sub>'
  fi
} >"$report"

if [ "$TOUCHED" = true ]; then
  {
    tail -n +2 "$report"
    if [ -n "$REST" ]; then
      echo
      echo '### Not shown beside its line'
      echo
      # Indented lines are code, so the text of authors is not rendered.
      head -n "$most" "$REST" | sed 's/^/    /'
      left=$(($(wc -l <"$REST") - most))
      if [ "$left" -gt 0 ]; then printf '\nAnd %s more in the log of the run.\n' "$left"; fi
    fi
  } >>"$GITHUB_STEP_SUMMARY"
fi
echo "report=$report" >>"$GITHUB_OUTPUT"
