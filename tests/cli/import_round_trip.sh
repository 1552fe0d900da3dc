#!/bin/bash
# Why: the first text that a council imports is often one that it has handed out itself. What was exported must come back with the same sections, points,
# questions and annexes, whether it went through a PDF or a page, and with --previous every point must be known again.
#   import_round_trip.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
need pdftotext

# said FILE: the document in it, a heading, paragraph or item a line, what explains a point in one, without ids, links, and hyphens that a PDF may have
# broken a line at.
said() {
    awk '/^\+\+\+$/ { ++marks; next } marks > 1' "$1" | sed -E 's/ *\{#[^}]*\}//; s/\]\([a-z0-9-]*#[a-z0-9-]*\)//g; s/\[//g' | awk '
        function end() { if (line != "") print line; line = "" }
        /^ *$/ { gap = 1; next }
        { words = $0; sub(/^ +/, "", words); explains = gap && /^    / && words !~ /^>/ }
        gap && explains && below || !gap && words !~ /^(##|###|-|[0-9]+\.) / { sub(/^> /, "", words); line = line " " words; gap = 0; next }
        { end(); below = explains; line = words; gap = 0 }
        END { end() }' | sed -E 's/([[:alpha:]])- ?([[:lower:]])/\1\2/g'
}

# front FILE KEY...: what its front matter says of them.
front() {
    local file=$1 key
    shift
    for key; do grep -m 1 "^$key = " "$file" || true; done
}

for own in "$council"/kodeks/*.md; do
    id=$(basename "$own" .md)
    said "$own" >"$work/own"
    [ "$(grep -c '^## ' "$work/own")" -gt 1 ] || fail "$own has no sections" "$work/own"
    for format in pdf html; do
        file=$work/$id.$format
        succeeds export kodeks --config "$council" --document "$id" --format "$format" -o "$file"
        succeeds import kodeks "$file"
        said "$work/out" >"$work/again"
        diff "$work/own" "$work/again" >"$work/diff" || fail "$id.$format comes back as another document" "$work/diff" "$work/err"
        diff <(front "$own" title adopted evaluate_every source read) <(front "$work/out" title adopted evaluate_every source read) >"$work/diff" ||
            fail "$id.$format comes back with another front matter" "$work/diff"
        succeeds import kodeks "$file" --previous "$own"
        grep -Eq ' punkt(er)? uændret, [01] ændre(t|de), 0 nye, 0 udgår\.$' "$work/err" || fail "$id.$format: not every point is known again" "$work/err"
        ! grep -E '^(nyt|udgået): ' "$work/err" || fail "$id.$format: something is new or gone" "$work/err"
    done
done
