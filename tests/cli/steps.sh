# Why: what the scripts of this folder begin with: a folder of their own that is gone afterwards, the program run with its
# output kept, and one sentence that says what failed. Sourced by bash; $1 of the script is the program.
# shellcheck shell=bash disable=SC2034
me=${0##*/}
[ -x "${1-}" ] || { echo "usage: $me PROGRAM" >&2; exit 2; }
program=$(readlink -f "$1")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
council=$root/kiosk-config
work=$(mktemp -d)
started=()   # processes to be ended with the script

tidy_up() {
    [ ${#started[@]} -eq 0 ] || kill -KILL "${started[@]}" 2>/dev/null || true
    wait 2>/dev/null
    rm -rf "$work"
}
trap tidy_up EXIT
trap 'exit 130' INT TERM

# fail SENTENCE [FILE...]: what the files say follows it.
fail() {
    echo "$me: $1" >&2
    shift
    [ $# -eq 0 ] || sed 's/^/    /' "$@" >&2
    exit 1
}

# need TOOL...: the test is skipped where a tool is missing.
need() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "$me: $tool is not installed" >&2; exit 77; }
    done
}

# run ARGUMENT...: the program with them; its exit code is in $status, its output in $work/out and $work/err.
run() {
    status=0
    "$program" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
}

# succeeds ARGUMENT...: runs the program and expects exit code 0.
succeeds() {
    run "$@"
    [ "$status" -eq 0 ] || fail "kodekskiosk $* ends with $status" "$work/out" "$work/err"
}

# within SECONDS COMMAND...: tries the command until it succeeds.
within() {
    local limit=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$limit" ] || return 1
        sleep 0.1
    done
}

# start_screen: an X server of this script's own. Needs Xvfb.
start_screen() {
    Xvfb -displayfd 3 -screen 0 1600x900x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
    started+=($!)
    within 30 test -s "$work/display" || fail "Xvfb does not start" "$work/xvfb.log"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
}
