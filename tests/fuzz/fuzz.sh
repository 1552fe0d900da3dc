#!/bin/bash
# Why: one run of a fuzz target, with what people need when it finds something: the promise, the input, and what to do with it.
#   fuzz.sh searches TARGET SECONDS CORPUS WORDS   must find nothing; what it finds is kept beside TARGET, in found/
#   fuzz.sh finds TARGET RUNS CORPUS WORDS         its spoiled twin, TARGET_spoiled, must break a promise within so many runs
# CORPUS holds what we wrote, CORPUS-grown what the fuzzer came to (made small with -merge=1). The twin begins with ours alone.
set -euo pipefail
mode=$1 target=$2 amount=$3 corpus=$4 words=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/grown"

# 8192 bytes hold any file of a council's; -timeout is for hangs.
common=(-max_len=8192 -timeout=60 -rss_limit_mb=2048 -dict="$words" -print_final_stats=1 "$work/grown" "$corpus")
[ "$mode" = finds ] || common+=("$corpus-grown")

case $mode in
searches)
    found=${target%/*}/found
    mkdir -p "$found"
    if ! "$target" -max_total_time="$amount" -artifact_prefix="$found/${target##*/}-" "${common[@]}" >"$work/log" 2>&1; then
        tail -n 60 "$work/log" >&2
        echo "fuzz.sh: ${target##*/} found an input, see Test unit above: mend the reader, and keep the input in $corpus" >&2
        exit 1
    fi
    grep -E '^stat::(number_of_executed_units|peak_rss_mb)' "$work/log"
    [ "$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log")" -gt 100 ] ||
        { echo "fuzz.sh: ${target##*/} tried hardly anything" >&2; exit 1; }
    ;;
finds)
    if "${target}_spoiled" -runs="$amount" -seed=1 -artifact_prefix="$work/" "${common[@]}" >"$work/log" 2>&1; then
        tail -n 20 "$work/log" >&2
        echo "fuzz.sh: the defect planted in ${target##*/} was not found in $amount runs" >&2
        exit 1
    fi
    grep '^broken promise' "$work/log" || { tail -n 40 "$work/log" >&2; exit 1; }
    if "${target}_spoiled" -runs=0 "$corpus" 2>&1 | grep -q '^broken promise'; then
        echo "fuzz.sh: the kept corpus already holds what the twin of ${target##*/} must find by itself" >&2
        exit 1
    fi
    ;;
esac
