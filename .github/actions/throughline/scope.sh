#!/usr/bin/env bash
# Finds out what a run is about, and tells the steps that follow:
#   content   the content folder, without "./" before it or "/" behind it
#   gone      whether there is no such folder any more
#   touched   whether there is anything to do: false for a change that leaves the roadmap alone
#   proposed  whether it is a change that somebody proposes, not one that is published
#   base      the commit to compare with; empty when there is none
#   mdx       "--no-mdx" where nobody vouches for the code in .mdx files
#   comment   post, update (only where there is one from before) or none
#   node      whether the steps that follow need Node.js
# Reads CONTENT, COMMENT, EVENT, EVENT_ACTION, BASE_SHA and HEAD_REPOSITORY.
set -euo pipefail

tell() {
  printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"
}

known() {
  git rev-parse --quiet --verify --end-of-options "$1^{commit}" || true
}

if [ "$EVENT" = pull_request_target ]; then
  echo '::error::This action does not run on "pull_request_target", which hands secrets to code of strangers. Use "pull_request".'
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
    # What is checked out is what merging would make; its first parent is what that is merged into.
    # Where the head of the pull request is checked out instead, it began where the two part.
    if [ -n "$(known 'HEAD^2')" ] && [ "$(git rev-parse HEAD)" = "$GITHUB_SHA" ]; then
      base=$(known 'HEAD^1')
    elif [ -n "$(known "$BASE_SHA")" ]; then
      base=$(git merge-base "$BASE_SHA" HEAD || true)
    fi
    ;;
  merge_group)
    proposed=true
    # A queue names the commit that its group comes on top of, however many are merged at once.
    base=$(known "$BASE_SHA")
    ;;
esac

if [ "$proposed" = true ] && [ -z "$base" ]; then
  echo '::warning::What this is to be compared with is missing from the clone, so what changes cannot be told. Give actions/checkout "fetch-depth: 0".'
elif [ -n "$base" ] && git --literal-pathspecs diff-tree -r --quiet "$base" HEAD -- "$CONTENT"; then
  touched=false
  echo "Nothing in \"$CONTENT\" changes: there is nothing to do."
fi

if [ "$EVENT" = pull_request ] && [ "$HEAD_REPOSITORY" != "$GITHUB_REPOSITORY" ]; then
  mdx=--no-mdx
elif [ "$EVENT" = pull_request ] && [ "$COMMENT" = true ]; then
  if [ "$touched" = true ]; then
    comment=post
  # It may have touched the roadmap before, and said so.
  elif [ "$EVENT_ACTION" != opened ]; then
    comment=update
  fi
fi

# What is published needs a folder: the check that follows says so.
if [ "$proposed" != true ]; then gone=false; fi

node=$touched
if [ "$comment" != none ]; then node=true; fi

tell content "$CONTENT"
tell gone "$gone"
tell touched "$touched"
tell proposed "$proposed"
tell base "$base"
tell mdx "$mdx"
tell comment "$comment"
tell node "$node"
