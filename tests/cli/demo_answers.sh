#!/bin/bash
# Why: with answers from a file the demonstration shows what any outcome looks like. A line it cannot read must be named, for
# it would shift everybody's answers; too few answers are an evening like any other.
#   demo_answers.sh PROGRAM
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

# refuses PLACE LINE...: answers of these lines are refused at that place, before anything is played.
refuses() {
    local place=$1
    shift
    printf '%s\n' "$@" >"$work/answers.txt"
    run demo --out "$work/refused" --size 960x540 --present 9 --config "$council" --answers "$work/answers.txt"
    [ "$status" -eq 1 ] || fail "answers with a mistake at $place end with $status and not with 1" "$work/err" "$work/answers.txt"
    grep -qF "$work/answers.txt$place: " "$work/err" || fail "the mistake at $place is not named" "$work/err" "$work/answers.txt"
    [ -z "$(ls "$work/refused" 2>/dev/null)" ] || fail "pictures are made although the answers have a mistake at $place"
}

refuses :2 55443 5544 55443       # an answer too few
refuses :3 55443 5-443 554431     # an answer too many
refuses :1 65443                  # no such step
refuses :2 55443 '5 443'          # a space is no answer
refuses '' 11111 22222 33333 44444 55555 11111 22222 33333 44444 55555   # more answers than members

printf '%s\n' 55555 4-321 ----- >"$work/answers.txt"
succeeds demo --out "$work/few" --size 960x540 --present 9 --config "$council" --answers "$work/answers.txt"
grep -q ' 3 of 9 have answered$' "$work/out" || fail "not three of nine have answered" "$work/out"
[ -s "$work/few/20-results.png" ] || fail "too few answers give no picture of a result" "$work/out"
