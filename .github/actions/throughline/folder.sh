#!/usr/bin/env bash
# Prints the path of a folder as git writes it: "content" for "./content/".
set -euo pipefail
path=$1
while [[ $path == ./* ]]; do path=${path#./}; done
while [[ $path == */ ]]; do path=${path%/}; done
printf '%s' "${path:-.}"
