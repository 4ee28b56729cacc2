#!/usr/bin/env bash
# Finds the scope of a run and sets the outputs for the next steps:
#   content   the content folder, without "./" before it or "/" behind it
#   gone      whether the folder was removed
#   touched   whether the roadmap is affected: false for a change to other files
#   proposed  whether the change is proposed and not published
#   base      the commit to compare with; empty when there is none
#   mdx       "--no-mdx" when the code in .mdx files is not trusted
#   comment   post, update (only where there is one from before) or none
#   node      whether the next steps need Node.js
# Reads CONTENT, COMMENT, EVENT, EVENT_ACTION, BASE_SHA and HEAD_REPOSITORY.
set -euo pipefail

output() {
  printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}

known() {
  git rev-parse --quiet --verify --end-of-options "$1^{commit}" || true
}

if [ "$EVENT" = pull_request_target ]; then
  echo '::error::This action does not run on "pull_request_target", which gives secrets to untrusted code. Use "pull_request".'
  exit 1
fi

# One folder has one comment, however its name is written.
CONTENT=$("$(dirname "$0")/folder.sh" "$CONTENT")
gone=false
if [ ! -e "$CONTENT" ]; then gone=true; fi

proposed=false base='' mdx='' comment=none touched=true
case "$EVENT" in
  pull_request)
    proposed=true
    # The checkout is the merge commit; its first parent is the target branch. If the head of the pull
    # request is checked out instead, compare with the merge base.
    if [ -n "$(known 'HEAD^2')" ] && [ "$(git rev-parse HEAD)" = "$GITHUB_SHA" ]; then
      base=$(known 'HEAD^1')
    elif [ -n "$(known "$BASE_SHA")" ]; then
      base=$(git merge-base "$BASE_SHA" HEAD || true)
    fi
    ;;
  merge_group)
    proposed=true
    # A queue names the commit below its group, also for several pull requests at once.
    base=$(known "$BASE_SHA")
    ;;
esac

if [ "$proposed" = true ] && [ -z "$base" ]; then
  echo '::warning::The commit to compare with is missing from the clone, so the changes are not reported. Set "fetch-depth: 0" for actions/checkout.'
elif [ -n "$base" ] && git --literal-pathspecs diff-tree -r --quiet "$base" HEAD -- "$CONTENT"; then
  touched=false
  echo "Nothing in \"$CONTENT\" changes. Nothing to do."
fi

if [ "$EVENT" = pull_request ] && [ "$HEAD_REPOSITORY" != "$GITHUB_REPOSITORY" ]; then
  mdx=--no-mdx
elif [ "$EVENT" = pull_request ] && [ "$COMMENT" = true ]; then
  if [ "$touched" = true ]; then
    comment=post
  # An earlier push may have changed the roadmap and left a comment.
  elif [ "$EVENT_ACTION" != opened ]; then
    comment=update
  fi
fi

# A published roadmap needs a folder: the check reports a missing one.
if [ "$proposed" != true ]; then gone=false; fi

node=$touched
if [ "$comment" != none ]; then node=true; fi

output content "$CONTENT"
output gone "$gone"
output touched "$touched"
output proposed "$proposed"
output base "$base"
output mdx "$mdx"
output comment "$comment"
output node "$node"
